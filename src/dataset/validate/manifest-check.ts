import { type TableName, tableNames } from '../../emit/tables/table-names.js';
import type { Manifest } from '../manifest.js';
import { rowsFile } from '../tables/line-tables.js';
import type { Problem } from './problem.js';

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
