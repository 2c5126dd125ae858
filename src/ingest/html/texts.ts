/** Questions about the text of elements, answered without reading more of them than it takes. */
import { type AnyNode, type Element, isTag, isText } from 'domhandler';

/** Nodes looked at; an element with more is no label and no title. */
const MOST_NODES = 400;

/** All nodes below, in order. */
export function* below(node: AnyNode): Generator<AnyNode> {
  const open = 'children' in node ? [...node.children].reverse() : [];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    yield next;
    if ('children' in next) for (let i = next.children.length - 1; i >= 0; i -= 1) open.push(next.children[i]!);
  }
}

/** The text of an element, or null where it has more than `most` characters. */
export function shortText(element: AnyNode, most: number): string | null {
  let text = '';
  let nodes = 0;
  for (const node of below(element)) {
    nodes += 1;
    if (isText(node)) text += node.data;
    if (text.length > most || nodes > MOST_NODES) return null;
  }
  return text;
}

/** Characters below an element, white space aside, and how many of them stand in links. */
export interface TextSize {
  readonly all: number;
  readonly linked: number;
}

/** Of an element and all below it. */
export function textSizes(root: Element): ReadonlyMap<AnyNode, TextSize> {
  const sizes = new Map<AnyNode, { all: number; linked: number }>();
  const order: AnyNode[] = [root, ...below(root)];
  for (const node of order) {
    const all = isText(node) ? node.data.replace(/\s/gu, '').length : 0;
    sizes.set(node, { all, linked: 0 });
  }
  // A parent stands before its children: from the end, each is complete when it is added to its parent.
  for (let i = order.length - 1; i > 0; i -= 1) {
    const node = order[i]!;
    const own = sizes.get(node)!;
    const parent = sizes.get(node.parent as AnyNode);
    if (!parent) continue;
    parent.all += own.all;
    parent.linked += isTag(node) && node.name === 'a' ? own.all : own.linked;
  }
  return sizes;
}
