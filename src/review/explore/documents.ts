import type { Dataset } from '../../dataset/open-dataset.js';
import type { QueryResult } from '../../dataset/query/run-sql.js';

/** All documents in the order of days, with what became of them. */
export const documents = (dataset: Dataset): Promise<QueryResult> =>
  dataset.sql(`
    SELECT d.issueId AS issue, d.documentId AS id, d.firstSheet AS sheet, d.title, d.documentNumber AS number, d.kind, d.issuer,
      d.issuedOn, v.endedBy
    FROM printed.documents d LEFT JOIN validity v USING (issueId, documentId) ORDER BY d.issuedOn NULLS LAST, d.seq`);
