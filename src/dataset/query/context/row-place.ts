import type { Cell } from '../run-sql.js';

/** Where a row was read from: its leaf and the characters in it. */
export interface RowPlace {
  readonly issueId: string;
  readonly documentId: string;
  readonly partIndex: number;
  readonly path: string;
  readonly leaf: string;
  readonly start: number;
  readonly end: number;
}

/** The columns of a table that say it. */
export const PLACE = 'issueId, documentId, partIndex, path, leaf, start, "end"';

export const partKey = ({ issueId, documentId, partIndex }: RowPlace) => `${issueId}\t${documentId}\t${partIndex}`;
export const pathKey = (place: RowPlace) => `${partKey(place)}\t${place.path}`;
export const leafKey = (place: RowPlace) => `${pathKey(place)}\t${place.leaf}`;

/** The place of an answer, from its columns that are not shown. */
export const placeOfAnswer = (row: Readonly<Record<string, Cell>>): RowPlace => ({
  issueId: String(row.issue),
  documentId: String(row['@documentId']),
  partIndex: Number(row['@partIndex']),
  path: String(row['@path']),
  leaf: String(row['@leaf']),
  start: Number(row['@start']),
  end: Number(row['@end']),
});

/** The clause of a path and those around it, from the inside out: 二/(一)/3, 二/(一), 二; a table's row stands in the clause of its table. */
export function* pathsOut(path: string): Generator<string> {
  for (let at = path; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('/')))) yield at;
  yield '';
}
