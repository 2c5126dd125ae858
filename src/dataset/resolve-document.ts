import type { DocumentJson, IssueJson } from '../tree/gazette.js';
import type { Dataset } from './open-dataset.js';
import { normalNumber } from './query/normal-number.js';

/** A document of the dataset and how it stands. */
export interface KnownDocument {
  readonly issueId: string;
  readonly documentId: string;
  readonly documentNumber: string | null;
  readonly title: string;
  readonly issuedOn: string | null;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  readonly endedBy: 'repealed' | 'expired' | null;
  readonly amendedBy: readonly string[];
  readonly page: number | null;
  readonly sheet: number;
}

/** Titles compared without what print changes: spaces, width of brackets, title marks inside a title. */
const KEY = (column: string) => `translate(replace(replace(${column}, ' ', ''), '　', ''), '（）〈〉《》', '()')`;
const NAMES = `
  unnest(list_prepend(d.title, [p.title FOR p IN d.parts]))`;

/**
 * The documents a name can mean: an id, a 发文字号 in any form, or a title, with or without 《》 and the issuer before 关于, also the title of a
 * text that a document publishes. Several printings of one document are one.
 */
export async function resolveDocument(dataset: Dataset, name: string): Promise<readonly KnownDocument[]> {
  const bare = name.trim().replace(/^《(.*)》$/u, '$1'); // 《…》 → …
  const { rows } = await dataset.sql(
    `WITH named AS (SELECT d.*, ${KEY('name')} AS key FROM (SELECT d.*, ${NAMES} AS name FROM printed.documents d) d)
     SELECT DISTINCT d.issueId, d.documentId, d.documentNumber, d.title, d.issuedOn, v.validFrom, v.validUntil, v.endedBy, v.amendedBy,
       d.printedPage AS page, d.page AS sheet, d.seq
     FROM named d JOIN printed.originals o ON o.issueId = d.issueId AND o.documentId = d.documentId
       JOIN validity v ON v.issueId = d.issueId AND v.documentId = d.documentId
     WHERE d.documentId = $1 OR d.documentNumber = $2 OR d.key = ${KEY('$3')} OR regexp_replace(d.key, '^[^关]*(关于)', '\\1') = ${KEY('$3')}
     ORDER BY d.seq`,
    [name, normalNumber(name), bare],
  );
  return rows as unknown as readonly KnownDocument[];
}

/** The tree of one document. */
export async function readDocument(
  dataset: Dataset,
  { issueId, documentId }: Pick<KnownDocument, 'issueId' | 'documentId'>,
): Promise<{ issue: IssueJson; document: DocumentJson }> {
  const issue = await dataset.issue(issueId);
  const document = issue.documents.find(({ id }) => id === documentId);
  if (!document) throw new Error(`${documentId} stands in the tables and not in issue ${issueId}; build again`);
  return { issue, document };
}

/** Whether a document was in force on a day, as far as the dataset says; null where it does not say. */
export function inForceOn(document: KnownDocument, day: string): boolean | null {
  const { validFrom, validUntil, endedBy } = document;
  if (validFrom !== null && day < validFrom) return false;
  if (validUntil !== null) return day <= validUntil;
  return endedBy === null && validFrom !== null ? true : null;
}
