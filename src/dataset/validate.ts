import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { FindingRow } from '../emit/tables/row-schemas.js';
import { type TableName, tableNames } from '../emit/tables/table-names.js';
import type { Evidence } from '../tree/facts.js';
import type { IssueJson } from '../tree/gazette.js';
import { type Folders, folders } from './folders.js';
import type { Manifest } from './manifest.js';
import { type Checksums, readChecksums } from './store/checksums.js';
import { consistently } from './store/snapshot.js';
import { rowsFile } from './tables/line-tables.js';
import { UsageError } from './usage-error.js';
import { evidenceProblems } from './validate/evidence-check.js';
import { fileProblems, formProblems } from './validate/files-check.js';
import { findingProblems } from './validate/finding-check.js';
import { issueProblems } from './validate/issue-check.js';
import { LeafIndex } from './validate/leaf-index.js';
import { linkProblems } from './validate/link-check.js';
import { entryProblems, manifestProblems } from './validate/manifest-check.js';
import { parquetProblems } from './validate/parquet-check.js';
import { type Problem, problemLine, shown } from './validate/problem.js';
import { SchemaCheck } from './validate/schema-check.js';
import { type TableLine, TableLines } from './validate/table-lines.js';

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
  const places = folders(resolve(out));
  if (!existsSync(places.manifest)) throw new UsageError(`${out} holds no manifest.json: build a dataset there first`);
  return consistently(places, () => validateBuild(places));
}

async function validateBuild(places: Folders): Promise<ValidationReport> {
  const check = new DatasetCheck(places);
  await check.begin();
  const tables = new Map<TableName, TableLines>();
  for (const name of tableNames) tables.set(name, await TableLines.open(join(places.tables, rowsFile(name))));
  for (const id of (await readdir(places.issues).catch(() => [])).sort()) {
    const issue = await check.issue(id);
    if (check.isLeftOut(id)) continue;
    for (const [name, table] of tables)
      for await (const lines of table.ofIssue(id)) for (const line of lines) check.row(name, line, issue);
  }
  for (const [name, table] of tables)
    for await (const lines of table.rest()) for (const line of lines) check.strayRow(name, line);
  return check.finish();
}

interface CheckedIssue {
  readonly issue: IssueJson;
  readonly index: LeafIndex;
}

/** Gathers what is found on the way through a dataset. */
class DatasetCheck {
  private readonly schemas = new SchemaCheck();
  private readonly problems: Problem[] = [];
  private readonly documents = new Map<string, ReadonlySet<string>>();
  private readonly rows = Object.fromEntries(tableNames.map((name) => [name, 0])) as Record<TableName, number>;

  private manifest: Manifest | null = null;
  private twins: ReadonlySet<string> = new Set();
  private sums: Checksums = new Map();

  constructor(private readonly places: Folders) {}

  /** To be called first. */
  async begin(): Promise<void> {
    this.manifest = await this.json<Manifest>('manifest.json', 'manifest.schema.json');
    const twins = this.manifest?.inputs.flatMap(({ issueId, twinOf }) => (twinOf === null ? [] : [issueId!]));
    this.twins = new Set(twins);
    this.sums = await readChecksums(this.places);
  }

  /** Another file of the same printed issue stands in the tables for it. */
  isLeftOut(id: string): boolean {
    return this.twins.has(id);
  }

  /** Checks `issue.json`; null where it is so wrong that nothing can be compared with it. */
  async issue(id: string): Promise<CheckedIssue | null> {
    const file = `issues/${id}/issue.json`;
    const issue = await this.json<IssueJson>(file, 'issue.schema.json');
    this.documents.set(id, new Set(issue?.documents.map((document) => document.id)));
    if (issue === null) return null;
    if (issue.id !== id) this.report(file, '/id', `is ${shown(issue.id)} in the folder ${id}`);
    const index = new LeafIndex(issue);
    this.problems.push(...issueProblems(issue, index, file), ...formProblems(issue, this.sums));
    if (this.manifest) this.problems.push(...entryProblems(this.manifest, issue));
    return { issue, index };
  }

  /** Checks a row of an issue: after its schema, and against `issue.json` where that could be read. */
  row(name: TableName, { number, row }: TableLine, checked: CheckedIssue | null): void {
    const file = `tables/${rowsFile(name)}`;
    this.rows[name] += 1;
    if (row === null) {
      this.report(file, `/${number}`, 'is no JSON');
      return;
    }
    const invalid = this.schemas.problems(`tables/${name}.schema.json`, row, file, `/${number}`);
    this.problems.push(...invalid);
    if (invalid.length > 0 || checked === null) return;
    const found =
      name === 'findings'
        ? findingProblems(row as unknown as FindingRow, checked.issue)
        : evidenceProblems(row as unknown as Evidence, checked.issue, checked.index);
    for (const [column, message] of found) {
      this.report(file, `/${number}/${column}`, message);
    }
  }

  /** A row that follows the rows of its issue nowhere. */
  strayRow(name: TableName, { number, row }: TableLine): void {
    this.rows[name] += 1;
    const stray = `issue ${shown(row?.issueId)} is not there, or its rows stand out of order`;
    this.report(`tables/${rowsFile(name)}`, `/${number}`, row === null ? 'is no JSON' : stray);
  }

  async finish(): Promise<ValidationReport> {
    const { problems, documents, rows } = this;
    problems.push(...(await linkProblems(this.places.tables, documents, this.schemas)));
    problems.push(...(await parquetProblems(this.places.tables)));
    const ids = new Set(documents.keys());
    if (this.manifest) problems.push(...manifestProblems(this.manifest, ids, rows, 'manifest.json'));
    problems.push(...(await fileProblems(this.places, this.manifest, this.sums)));
    const count = [...documents.values()].reduce((sum, { size }) => sum + size, 0);
    return { issues: ids.size, documents: count, rows, problems };
  }

  private report(file: string, pointer: string, message: string): void {
    this.problems.push({ file, pointer, message });
  }

  /** A JSON file that fits its schema, or null. */
  private async json<Value>(file: string, schema: string): Promise<Value | null> {
    try {
      const value = JSON.parse(await readFile(join(this.places.out, file), 'utf8'));
      const invalid = this.schemas.problems(schema, value, file);
      this.problems.push(...invalid);
      return invalid.length > 0 ? null : value;
    } catch (error) {
      this.report(file, '', error instanceof SyntaxError ? 'is no JSON' : 'cannot be read');
      return null;
    }
  }
}
