import { type TableName, tableNames } from '../../emit/tables/table-names.js';
import type { IssueJson } from '../../tree/gazette.js';
import { contentOf } from '../kept.js';
import type { Manifest, ManifestInput } from '../manifest.js';
import { rowsFile } from '../tables/line-tables.js';
import { statusOf } from '../worker/status-of.js';
import { type Problem, shown } from './problem.js';

/** The manifest and the issues must name each other, and its counts must be those of the tables. */
export function manifestProblems(
  manifest: Manifest,
  ids: ReadonlySet<string>,
  rows: Readonly<Record<TableName, number>>,
  file: string,
): Problem[] {
  const problems: Problem[] = [];
  const named = new Set(manifest.inputs.map(({ issueId }) => issueId));
  for (const [i, { issueId }] of manifest.inputs.entries()) {
    if (issueId !== null && !ids.has(issueId)) {
      problems.push({ file, pointer: `/inputs/${i}/issueId`, message: `no folder issues/${issueId}` });
    }
  }
  for (const id of ids) {
    if (!named.has(id)) problems.push({ file: `issues/${id}`, pointer: '', message: 'is in no line of the manifest' });
  }
  for (const name of tableNames) {
    const counted = manifest.inputs.reduce((sum, { counts, twinOf }) => sum + (twinOf ? 0 : (counts?.[name] ?? 0)), 0);
    if (counted !== rows[name]) {
      const message = `has ${rows[name]} rows, the manifest counts ${counted}`;
      problems.push({ file: `tables/${rowsFile(name)}`, pointer: '', message });
    }
  }
  return problems;
}

/** What the manifest says of an issue is what stands there. */
export function entryProblems(manifest: Manifest, issue: IssueJson): Problem[] {
  const i = manifest.inputs.findIndex(({ issueId, counts }) => issueId === issue.id && counts !== null);
  const entry = manifest.inputs[i];
  if (entry === undefined) return [];
  const { source } = issue;
  return [...ofContent(entry, issue), ...(entry.stale === null ? ofBuild(entry, issue) : [])].flatMap(
    ([field, said, found]) =>
      said === found
        ? []
        : {
            file: 'manifest.json',
            pointer: `/inputs/${i}/${field}`,
            message: `is ${shown(said)}, issues/${issue.id} is of ${shown(found)} (${source.path})`,
          },
  );
}

type Compared = [field: string, said: unknown, found: unknown];

const ofContent = (entry: ManifestInput, { source, documents, facts }: IssueJson): Compared[] => [
  ['path', entry.path, source.path],
  [entry.stale === null ? 'sha256' : 'stale/sha256', contentOf(entry), source.sha256],
  ['counts/sheets', entry.counts?.sheets, source.sheets],
  ['counts/documents', entry.counts?.documents, documents.length],
  ...Object.entries(facts).map(([name, rows]): Compared => [`counts/${name}`, entry.counts?.[name], rows.length]),
];

/** Of an input whose last build did not fail: its messages begin with the findings of the audit. */
const ofBuild = (entry: ManifestInput, issue: IssueJson): Compared[] => [
  ['status', entry.status, statusOf(issue)],
  ...issue.audit.flatMap(({ rule, page, message }, k): Compared[] => [
    [`messages/${k}/code`, entry.messages[k]?.code, rule],
    [`messages/${k}/sheet`, entry.messages[k]?.sheet, page],
    [`messages/${k}/reason`, entry.messages[k]?.reason, message],
  ]),
];
