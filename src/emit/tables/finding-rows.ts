import type { IssueJson } from '../../tree/gazette.js';
import type { FindingRow } from './row-schemas.js';

/** Every finding of an issue in the order of the audit. */
export function findingRows({ id, documents, audit }: IssueJson): FindingRow[] {
  const numbers = new Map(documents.map((document) => [document.id, document.documentNumber]));
  return audit.map(({ params, documentId, ...finding }) => ({
    issueId: id,
    documentId,
    documentNumber: (documentId && numbers.get(documentId)) ?? null,
    path: typeof params.path === 'string' ? params.path : null,
    ...finding,
    params: Object.entries(params).map(([name, value]) => ({ name, value: value === null ? null : String(value) })),
  }));
}
