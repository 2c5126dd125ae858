import type { BodyNode, Clause, Table } from '../../tree/gazette.js';
import { type Element, element } from '../xml.js';
import type { Inline } from './inline.js';
import { elementId, nameClause } from './names.js';

/** Where a body stands: which document and part, and the eId its own ids begin with. */
export interface BodyPlace {
  readonly documentId: string;
  readonly partIndex: number;
  readonly eId: string;
  readonly inline: Inline;
}
interface Inside extends BodyPlace {
  readonly path: string;
  readonly isInArticle: boolean;
}

/** Body nodes as hierarchy and blocks, in printed order. */
export function bodyElements(nodes: readonly BodyNode[], place: BodyPlace): Element[] {
  return elements(nodes, { ...place, path: '', isInArticle: false });
}

function elements(nodes: readonly BodyNode[], inside: Inside): Element[] {
  const counts = { paragraph: 0, note: 0, table: 0 };
  return nodes.map((node) => {
    if (node.type === 'clause') return clauseElement(node, inside);
    counts[node.type] += 1;
    const number = counts[node.type];
    if (node.type === 'table') return tableElement(node, number, inside);
    const content = inside.inline({ ...inside, leaf: `${node.type}${number}` }, node.text);
    return node.type === 'note'
      ? element('p', { class: 'note' }, content)
      : element('p', { eId: elementId(inside.eId, 'p', number) }, content);
  });
}

function clauseElement(clause: Clause, inside: Inside): Element {
  const { element: name, eId, isInArticle } = nameClause(clause, inside);
  const own: Inside = { ...inside, eId, isInArticle, path: clause.path };
  return element(name, { eId }, [
    element('num', {}, [clause.label]),
    ...(clause.heading === null
      ? []
      : [element('heading', {}, inside.inline({ ...own, leaf: 'heading' }, clause.heading))]),
    ...contentElements(elements(clause.children, own), eId),
  ]);
}

const blocks: ReadonlySet<string> = new Set(['p', 'table']);

/**
 * A hierarchical element holds either `content`, or others of its kind with `intro` before and `wrapUp` after them. Text that
 * resumes between two sub-clauses gets a container of its own.
 */
function contentElements(children: readonly Element[], eId: string): Element[] {
  if (children.length === 0) return [];
  const runs: { readonly isText: boolean; readonly items: Element[] }[] = [];
  for (const child of children) {
    const isText = blocks.has(child.name);
    const open = runs.at(-1);
    if (open?.isText === isText) open.items.push(child);
    else runs.push({ isText, items: [child] });
  }
  if (runs.length === 1 && runs[0]?.isText) return [element('content', {}, runs[0].items)];
  return runs.flatMap(({ isText, items }, i) => {
    if (!isText) return items;
    if (i === 0) return [element('intro', {}, items)];
    if (i === runs.length - 1) return [element('wrapUp', {}, items)];
    return [
      element('hcontainer', { name: 'resumed', eId: elementId(eId, 'hcontainer', i) }, [element('content', {}, items)]),
    ];
  });
}

function tableElement({ rows, header }: Table, number: number, inside: Inside): Element {
  const row = (cells: readonly string[], kind: 'th' | 'td') =>
    element(
      'tr',
      {},
      (cells.length > 0 ? cells : ['']).map((cell) => element(kind, {}, [element('p', {}, [cell])])),
    );
  const lines = rows.map((cells, i) => row(cells, i < header ? 'th' : 'td'));
  return element('table', { eId: elementId(inside.eId, 'table', number) }, lines.length > 0 ? lines : [row([], 'td')]);
}
