import { type CheerioAPI, load } from 'cheerio';
import { type AnyNode, isTag, isText, type ParentNode } from 'domhandler';
import { boundNesting } from './bound-nesting.js';

/** Levels of nesting that are kept, as browsers do: no page that people wrote comes near. */
const DEEPEST = 256;

/** A page as a tree of bounded depth: what walks it may recurse, and may ask each element for its text. */
export function loadPage(html: string): CheerioAPI {
  const $ = load(boundNesting(html));
  const open: (readonly [node: AnyNode, depth: number])[] = [[$.root()[0] as AnyNode, 0]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [node, depth] = next;
    if (!('children' in node)) continue;
    if (depth < DEEPEST) for (const child of node.children) open.push([child, depth + 1]);
    else flatten(node);
  }
  return $;
}

/** Keeps the texts and line breaks below a node, and no other element. */
function flatten(node: ParentNode): void {
  const kept: AnyNode[] = [];
  const open = [...node.children].reverse();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (isText(next) || (isTag(next) && next.name === 'br')) kept.push(next);
    else if ('children' in next) for (let i = next.children.length - 1; i >= 0; i -= 1) open.push(next.children[i]!);
  }
  for (const [i, child] of kept.entries()) {
    child.parent = node;
    child.prev = (kept[i - 1] ?? null) as never;
    child.next = (kept[i + 1] ?? null) as never;
  }
  node.children = kept as typeof node.children;
}
