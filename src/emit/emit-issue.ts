import type { Gazette, IssueJson } from '../tree/gazette.js';
import { akomaNtoso } from './akoma-ntoso/gazette.js';
import { documentMarkdown } from './markdown/document.js';
import { documentPath, issueMarkdown } from './markdown/issue.js';
import { clauseBulk } from './search/clause-bulk.js';
import { toIssueJson } from './to-issue-json.js';

/** A file of one issue, not yet written: the dataset writer puts it on disk whole or not at all. */
export interface EmittedFile {
  /** Inside `issues/<issue-id>/`, with `/` between folders. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** All files of one issue. Pure: the same tree gives the same bytes, and nothing touches the disk. */
export const emitIssue = (gazette: Gazette): EmittedFile[] => emitIssueJson(toIssueJson(gazette));

/** The same from `issue.json`, where corrections may have been applied to it since. */
export function emitIssueJson(issue: IssueJson): EmittedFile[] {
  return [
    file('issue.json', `${JSON.stringify(issue, null, 2)}\n`),
    file('issue.md', issueMarkdown(issue)),
    file('issue.akn.xml', akomaNtoso(issue)),
    file(CLAUSE_BULK, clauseBulk(issue)),
    ...issue.documents.map((document, i) => file(documentPath(i), documentMarkdown(issue, document))),
  ];
}

/** What search engines load of an issue: a file for each, since their `_bulk` interfaces take 100 MB at once. */
export const CLAUSE_BULK = 'clauses.bulk.ndjson';

const utf8 = new TextEncoder();
const file = (path: string, text: string): EmittedFile => ({ path, bytes: utf8.encode(text) });
