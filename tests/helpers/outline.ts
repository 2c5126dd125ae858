/** A gazette tree as lines of text, for fixtures: what a reader would note in the margin. */
import type { BodyNode, Gazette } from '../../src/tree/gazette.js';

/** `doc`, `part` and clause lines: `一/(二) «heading» head…`. Long texts are cut to 12 characters. */
export function outline(gazette: Gazette): string[] {
  return gazette.children.flatMap((document) => [
    `doc ${[document.kind, document.documentNumber, document.issuer, document.issuedOn].map((field) => field ?? '-').join(' | ')} | ${document.title}`,
    ...(document.section === null ? [] : [`section ${document.section}`]),
    ...(document.signatory === null ? [] : [`signatory ${document.signatory}`]),
    ...(document.addressees.length === 0 ? [] : [`to ${document.addressees.join(' / ')}`]),
    ...document.attachments.map((one) => `attachment ${one.title}${one.omitted ? ' (omitted)' : ''}`),
    ...(document.copiedTo.length === 0 ? [] : [`copied to ${document.copiedTo.join(' / ')}`]),
    ...(document.printedBy === null ? [] : [`printed ${document.printedBy.office} ${document.printedBy.date}`]),
    ...document.children.flatMap((part) => [
      ...(part.role === 'main' ? [] : [`part ${part.role} ${part.title}`]),
      ...bodyOutline(part.children),
    ]),
  ]);
}

const HEAD = 12;

export function bodyOutline(nodes: readonly BodyNode[]): string[] {
  return nodes.flatMap((node) => {
    if (node.type === 'clause') {
      const heading = node.heading === null ? '' : ` «${node.heading}»`;
      return [`${node.path}${heading}`, ...bodyOutline(node.children)];
    }
    if (node.type === 'table') return [`table ${node.rows.length}x${node.rows[0]?.length ?? 0}`];
    return [
      `${node.type === 'note' ? 'note ' : ''}: ${node.text.length > HEAD ? `${node.text.slice(0, HEAD)}…` : node.text}`,
    ];
  });
}
