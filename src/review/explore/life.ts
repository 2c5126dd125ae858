import type { Dataset } from '../../dataset/open-dataset.js';
import type { Life } from './life-answer.js';

/** A document over time: since when and how long it holds, what it rests on, what amends, repeals, publishes or interprets it. */
export async function life(dataset: Dataset, issueId: string, documentId: string): Promise<Life> {
  const { rows } = await dataset.sql(
    `SELECT d.issueId AS issue, d.firstSheet AS sheet, d.title, d.documentNumber AS number, d.kind, d.issuer, d.issuedOn,
       v.validFrom, v.validUntil, v.endedBy, v.repealedBy, v.amendedBy
     FROM documents d LEFT JOIN validity v USING (issueId, documentId) WHERE d.issueId = ? AND d.documentId = ?`,
    [issueId, documentId],
  );
  const names = await dataset.sql(
    `SELECT DISTINCT l.relation, coalesce(t.title, l.title, l.number) AS title, coalesce(t.documentNumber, l.number) AS number,
       l.targetIssueId AS targetIssue, l.targetDocumentId AS targetDocument, t.issuedOn
     FROM links l LEFT JOIN documents t ON t.issueId = l.targetIssueId AND t.documentId = l.targetDocumentId
     WHERE l.issueId = ? AND l.documentId = ? AND concat(l.targetIssueId, l.targetDocumentId) <> concat(l.issueId, l.documentId)
     ORDER BY l.relation, title`,
    [issueId, documentId],
  );
  const namedBy = await dataset.sql(
    `SELECT DISTINCT l.relation, d.title, d.documentNumber AS number, d.issuedOn, l.issueId AS targetIssue,
       l.documentId AS targetDocument
     FROM links l JOIN documents d USING (issueId, documentId)
     WHERE l.targetIssueId = ? AND l.targetDocumentId = ? AND concat(l.targetIssueId, l.targetDocumentId) <> concat(l.issueId, l.documentId)
     ORDER BY d.issuedOn NULLS LAST, targetIssue, targetDocument`,
    [issueId, documentId],
  );
  return { document: rows[0] ?? null, names: names.rows, namedBy: namedBy.rows };
}
