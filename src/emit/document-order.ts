import { type Evidence, Facts } from '../tree/facts.js';
import type { Gazette } from '../tree/gazette.js';
import { leaves } from '../tree/leaf.js';
import { pickKeys } from './pick-keys.js';

/** The facts in printed order: by leaf, then by place in the leaf; rows of one place keep the order their extractor gave them. */
export function inDocumentOrder(gazette: Gazette, facts: Facts): Facts {
  const position = new Map<string, number>();
  for (const leaf of leaves(gazette)) {
    position.set(place({ ...leaf, documentId: leaf.document.id, leaf: leaf.name }), position.size);
  }
  const rank = (row: Evidence) => position.get(place(row)) ?? position.size;
  const sorted = Object.entries(Facts.properties).map(([table, { items }]) => {
    const rows: readonly Evidence[] = facts[table as keyof Facts];
    const ordered = rows
      .map((row) => ({ row, rank: rank(row) }))
      .sort((a, b) => a.rank - b.rank || a.row.start - b.row.start || a.row.end - b.row.end);
    return [table, ordered.map(({ row }) => pickKeys(items.properties, row))];
  });
  return Object.fromEntries(sorted) as Facts;
}

/** Names one leaf of an issue. */
const place = (row: Pick<Evidence, 'documentId' | 'partIndex' | 'path' | 'leaf'>) =>
  JSON.stringify([row.documentId, row.partIndex, row.path, row.leaf]);
