import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Reviewed } from '../emit/index.js';
import type { IssueJson } from '../tree/gazette.js';
import { issueLines, parseLines } from './diff/issue-lines.js';
import { finishIssue } from './finish-issue.js';
import type { Folders } from './folders.js';
import type { ManifestInput } from './manifest.js';
import { renameIssueJson } from './rename-issue-json.js';
import type { BuildRecord } from './state/record.js';
import { titlesOf, workOf } from './worker/work-of.js';
import { writeIssue } from './worker/write-issue.js';

/** An issue of another dataset, or of this one after its cache was deleted. */
export interface Adopted {
  readonly from: Folders;
  readonly entry: ManifestInput;
  readonly reviewed: Reviewed;
}

/** How it is to be known here. */
export interface NewName {
  readonly key: string;
  readonly path: string;
  readonly id: string;
}

/**
 * Takes an issue over without its input: `issue.json` holds all that rows and files are made of. Only what a person has looked at in
 * `documents` and `clauses` stands in the tables alone.
 */
export async function adoptIssue(
  places: Folders,
  { from, entry, reviewed }: Adopted,
  { key, path, id }: NewName,
): Promise<BuildRecord> {
  const staging = join(places.staging, key);
  await rm(staging, { recursive: true, force: true });
  const file = join(from.issues, entry.issueId!, 'issue.json');
  const found = JSON.parse(await readFile(file, 'utf8')) as IssueJson;
  const renamed = renameIssueJson(found, id);
  const issue = { ...renamed, source: { ...renamed.source, path } };
  const names = new Map(found.documents.map((document, i) => [document.id, issue.documents[i]!.id]));
  const written = await writeIssue(issue, renamedReviewed(reviewed, names), staging);
  return finishIssue(places, staging, {
    key,
    path,
    sha256: issue.source.sha256,
    status: entry.status === 'partial' ? 'partial' : 'built',
    code: entry.code,
    ownId: entry.issueId!,
    id,
    ...written,
    work: workOf(issue),
    titles: titlesOf(issue),
    textLayer: issue.source.textLayer,
    messages: entry.messages,
    corrections: entry.corrections === null ? null : { file: entry.corrections, hash: '' },
  });
}

function renamedReviewed({ documents, clauses }: Reviewed, names: ReadonlyMap<string, string>): Reviewed {
  const clauseId = (id: string) => {
    const [document = '', rest] = id.split('#');
    return names.has(document) ? `${names.get(document)}#${rest}` : id;
  };
  return {
    documents: new Set([...documents].map((id) => names.get(id) ?? id)),
    clauses: new Set([...clauses].map(clauseId)),
  };
}

/** The rows of `documents` and `clauses` that a person has looked at, for each of some issues of a dataset. */
export async function reviewedIn({ tables }: Folders, ids: ReadonlySet<string>): Promise<Map<string, Reviewed>> {
  const found = new Map([...ids].map((id) => [id, { documents: new Set<string>(), clauses: new Set<string>() }]));
  if (ids.size === 0) return found;
  for (const [table, column] of [
    ['documents', 'documentId'],
    ['clauses', 'clauseId'],
  ] as const) {
    for await (const { issueId, lines } of issueLines(join(tables, `${table}.ndjson`))) {
      const reviewed = found.get(issueId);
      for (const row of reviewed ? parseLines(lines) : [])
        if (row.reviewed === true) reviewed?.[table].add(String(row[column]));
    }
  }
  return found;
}
