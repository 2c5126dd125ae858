import type { FindingRow } from '../../emit/tables/row-schemas.js';
import type { IssueJson } from '../../tree/gazette.js';
import { shown } from './problem.js';

/** What is wrong with the place a finding names: each entry a column and a message. */
export function findingProblems(row: FindingRow, issue: IssueJson): [column: string, message: string][] {
  const { documentId, documentNumber, page } = row;
  const document = issue.documents.find(({ id }) => id === documentId);
  if (documentId !== null && !document)
    return [['documentId', `no document ${shown(documentId)} in issue ${issue.id}`]];
  const number = document?.documentNumber ?? null;
  return [
    ...(documentNumber === number
      ? []
      : [['documentNumber', `is ${shown(documentNumber)}, the document's is ${shown(number)}`] as [string, string]]),
    ...(page === null || page <= issue.source.sheets
      ? []
      : [['page', `no sheet ${page} among ${issue.source.sheets}`] as [string, string]]),
  ];
}
