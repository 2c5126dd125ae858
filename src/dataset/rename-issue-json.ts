import type { IssueJson } from '../tree/gazette.js';

/** An issue under another id. Documents whose ids begin with the old one, and everything that names them, are renamed with it. */
export function renameIssueJson(issue: IssueJson, id: string): IssueJson {
  if (issue.id === id) return issue;
  const names = new Map(
    issue.documents
      .filter((document) => document.id.startsWith(issue.id))
      .map((document) => [document.id, `${id}${document.id.slice(issue.id.length)}`]),
  );
  const renamed = (key: string, value: unknown): unknown => {
    if (typeof value !== 'string') return value;
    if (key === 'issueId') return value === issue.id ? id : value;
    if (DOCUMENT.has(key)) return names.get(value) ?? value;
    const [document = '', rest] = key === 'clauseId' ? value.split('#') : [];
    return rest !== undefined && names.has(document) ? `${names.get(document)}#${rest}` : value;
  };
  const copy = JSON.parse(JSON.stringify(issue), (key, value) => renamed(key, value)) as IssueJson;
  return { ...copy, id };
}

/** Keys whose value is the id of a document of the issue. */
const DOCUMENT = new Set(['id', 'documentId', 'targetDocumentId']);
