import type { RootContent } from 'mdast';
import type { BodyNode, Clause } from '../../tree/gazette.js';
import { type ClauseHolder, nameClause } from '../akoma-ntoso/names.js';
import { markdownTable } from './table.js';
import { anchor, heading, paragraph, strong, text } from './text-nodes.js';

/**
 * Body nodes as Markdown; clauses of the first level become headings of `depth` where they have a heading of their own. Each clause has its eId
 * in Akoma Ntoso as its anchor.
 */
export function markdownBody(nodes: readonly BodyNode[], depth: number, holder: ClauseHolder): RootContent[] {
  return nodes.flatMap((node) => (node.type === 'clause' ? clauseNodes(node, depth, holder) : [leafNode(node)]));
}

function leafNode(node: Exclude<BodyNode, Clause>): RootContent {
  switch (node.type) {
    case 'table':
      return markdownTable(node.rows, node.header);
    case 'note':
      return { type: 'blockquote', children: [paragraph(text(node.text))] };
    case 'paragraph':
      return paragraph(text(node.text));
  }
}

/**
 * Chapters and other clauses that hold sub-clauses read as headings; the last level reads as paragraphs that open with their label, a
 * run-in heading in bold, as in print.
 */
function clauseNodes(clause: Clause, depth: number, holder: ClauseHolder): RootContent[] {
  const { label, heading: title, children } = clause;
  const own = nameClause(clause, holder);
  const holdsClauses = children.some((child) => child.type === 'clause');
  if (title !== null && (holdsClauses || clause.path.split('/').length === 1)) {
    return [heading(depth, labelled(label, title), own.eId), ...markdownBody(children, depth + 1, own)];
  }
  const opening = [anchor(own.eId), title === null ? text(label) : strong(labelled(label, title))];
  const [first, ...rest] = children;
  if (first?.type !== 'paragraph') return [paragraph(...opening), ...markdownBody(children, depth + 1, own)];
  // A space keeps the label apart from the text, and closing asterisks from a letter, which would undo the bold type.
  const gap = title === null && closed(label) ? '' : ' ';
  return [paragraph(...opening, text(`${gap}${first.text}`)), ...markdownBody(rest, depth + 1, own)];
}

/** Label and heading as one line: `一、总体要求`, `（一）目标`, but `第一章 总则`, `1. 目标`. */
export const labelled = (label: string, title: string): string => `${label}${closed(label) ? '' : ' '}${title}`;

/** Does the label end in a full-width mark that sets itself apart? */
const closed = (label: string): boolean => /[、）)．：—]$/.test(label); // 一、 （一） (1) 1． ——
