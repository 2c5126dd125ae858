import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TableName, tableNames } from '../emit/index.js';
import type { Evidence } from '../tree/facts.js';
import type { IssueJson } from '../tree/gazette.js';
import { folders } from './folders.js';
import type { Manifest } from './manifest.js';
import { UsageError } from './usage-error.js';
import { evidenceProblems } from './validate/evidence-check.js';
import { issueProblems } from './validate/issue-check.js';
import { LeafIndex } from './validate/leaf-index.js';
import { type Problem, problemLine, shown } from './validate/problem.js';
import { SchemaCheck } from './validate/schema-check.js';
import { TableLines } from './validate/table-lines.js';

export { type Problem, problemLine };

/** What `validate` looked at, and what it found wrong. */
export interface ValidationReport {
  readonly issues: number;
  readonly documents: number;
  readonly rows: Readonly<Record<TableName, number>>;
  readonly problems: readonly Problem[];
}

/**
 * Checks a dataset against its contract: every JSON file and every table row against `schemas/`, every reference resolved, every quote
 * found again at its own offsets and inside the box of its own text. Reads one issue at a time.
 *
 * @throws UsageError where the folder holds no dataset.
 */
export async function validate(out: string): Promise<ValidationReport> {
  const places = folders(out);
  if (!existsSync(places.manifest)) throw new UsageError(`${out} holds no manifest.json: build a dataset there first`);
  const schemas = new SchemaCheck();
  const problems: Problem[] = [];
  const rows = Object.fromEntries(tableNames.map((name) => [name, 0])) as Record<TableName, number>;
  const tables = new Map<TableName, TableLines>();
  for (const name of tableNames) tables.set(name, await TableLines.open(join(places.tables, `${name}.ndjson`)));
  let documents = 0;

  const ids = (await readdir(places.issues).catch(() => [])).sort();
  for (const id of ids) {
    const file = `issues/${id}/issue.json`;
    const issue = (await readJson(out, file, problems)) as IssueJson | null;
    const invalid = issue === null ? [] : schemas.problems('issue.schema.json', issue, file);
    problems.push(...invalid);
    if (issue === null || invalid.length > 0) continue;
    if (issue.id !== id) problems.push({ file, pointer: '/id', message: `is ${shown(issue.id)} in the folder ${id}` });
    const index = new LeafIndex(issue);
    problems.push(...issueProblems(issue, index, file));
    documents += issue.documents.length;
    for (const [name, table] of tables) {
      for await (const { number, row } of table.ofIssue(id)) {
        rows[name] += 1;
        problems.push(...rowProblems(name, number, row, issue, index));
      }
    }
  }
  for (const [name, table] of tables) {
    for await (const { number, row } of table.rest()) {
      rows[name] += 1;
      const message =
        row === null ? 'is no JSON' : `issue ${shown(row.issueId)} is not there, or its rows stand out of order`;
      problems.push({ file: `tables/${name}.ndjson`, pointer: `/${number}`, message });
    }
  }
  problems.push(...(await manifestProblems(out, new Set(ids), rows, schemas)));
  return { issues: ids.length, documents, rows, problems };

  function rowProblems(
    name: TableName,
    number: number,
    row: object | null,
    issue: IssueJson,
    index: LeafIndex,
  ): Problem[] {
    const file = `tables/${name}.ndjson`;
    if (row === null) return [{ file, pointer: `/${number}`, message: 'is no JSON' }];
    const invalid = schemas.problems(`tables/${name}.schema.json`, row, file, `/${number}`);
    if (invalid.length > 0) return invalid;
    return evidenceProblems(row as Evidence, issue, index).map(([column, message]) => ({
      file,
      pointer: `/${number}/${column}`,
      message,
    }));
  }
}

async function readJson(out: string, file: string, problems: Problem[]): Promise<unknown> {
  try {
    return JSON.parse(await readFile(join(out, file), 'utf8'));
  } catch (error) {
    problems.push({ file, pointer: '', message: error instanceof SyntaxError ? 'is no JSON' : 'cannot be read' });
    return null;
  }
}

/** The manifest and the issues must name each other, and its counts must be those of the tables. */
async function manifestProblems(
  out: string,
  ids: ReadonlySet<string>,
  rows: Readonly<Record<TableName, number>>,
  schemas: SchemaCheck,
): Promise<Problem[]> {
  const file = 'manifest.json';
  const problems: Problem[] = [];
  const manifest = (await readJson(out, file, problems)) as Manifest | null;
  if (manifest === null) return problems;
  const invalid = schemas.problems('manifest.schema.json', manifest, file);
  if (invalid.length > 0) return invalid;
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
    const counted = manifest.inputs.reduce((sum, { counts }) => sum + (counts?.[name] ?? 0), 0);
    if (counted !== rows[name]) {
      const message = `has ${rows[name]} rows, the manifest counts ${counted}`;
      problems.push({ file: `tables/${name}.ndjson`, pointer: '', message });
    }
  }
  return problems;
}
