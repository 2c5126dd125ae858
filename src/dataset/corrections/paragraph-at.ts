import type { BodyNode, Clause, Gazette, GazetteDocument, Note, Paragraph, Part } from '../../tree/gazette.js';
import { clauseId, type Leaf, leaves } from '../../tree/leaf.js';
import { nodeOf } from './revise-text.js';

export interface ParagraphPlace {
  readonly document: GazetteDocument;
  readonly part: Part;
  readonly leaf: Leaf;
  readonly node: Paragraph | Note;
  /** The list it stands in. */
  readonly siblings: BodyNode[];
}

/** The leaf that `clauseId` and `leaf` name. */
export const leafAt = (gazette: Gazette, row: Readonly<Record<string, unknown>>): Leaf | undefined =>
  [...leaves(gazette)].find(
    (one) => clauseId(one.document, one.partIndex, one.path) === row.clauseId && one.name === row.leaf,
  );

/** The same, where it is a paragraph or a note. */
export function paragraphAt(gazette: Gazette, row: Readonly<Record<string, unknown>>): ParagraphPlace | null {
  const leaf = leafAt(gazette, row);
  const node = leaf && nodeOf(leaf);
  if (!leaf || (node?.type !== 'paragraph' && node?.type !== 'note')) return null;
  const parent: Clause | Part = leaf.clauses.at(-1) ?? leaf.part;
  return { document: leaf.document, part: leaf.part, leaf, node, siblings: parent.children as BodyNode[] };
}
