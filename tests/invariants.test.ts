/** What must hold of every build, whatever was built: checked on the committed build of `corpus/`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it } from 'vitest';
import { dataPackage } from '../src/dataset/data-package/data-package.js';
import { problemLine, validate } from '../src/dataset/validate.js';
import { emitIssueJson, fromIssueJson, quotingTables, toIssueJson } from '../src/emit/index.js';
import type { Evidence } from '../src/tree/facts.js';
import type { IssueJson } from '../src/tree/gazette.js';

const out = join(import.meta.dirname, '..', 'output');
const read = (path: string) => readFileSync(join(out, path), 'utf8');
const issueIds = readdirSync(join(out, 'issues')).sort();
const issues = new Map(issueIds.map((id) => [id, JSON.parse(read(`issues/${id}/issue.json`)) as IssueJson]));
const connection = await (await DuckDBInstance.create(':memory:')).connect();
const query = async (sql: string) => (await connection.runAndReadAll(sql)).getRowObjectsJson();
const from = (table: string) => `'${join(out, 'tables', `${table}.parquet`)}'`;
type Row = Evidence & Record<string, unknown>;
const passages = (await query(`SELECT * FROM ${from('passages')}`)) as Row[];
const rows = (table: string): Row[] =>
  table === 'passages'
    ? passages
    : read(`tables/${table}.ndjson`)
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line));

/** A node of `issue.json`, read without the code under test. */
interface Node {
  readonly type: string;
  readonly text?: string;
  readonly label?: string;
  readonly path?: string;
  readonly heading?: string;
  readonly header?: number;
  readonly rows?: readonly string[][];
  readonly children?: readonly Node[];
  readonly source: readonly { page: number; bbox: number[] }[];
}
type Place = { text: string; source: Node['source'] };

/** The leaf that a row's `path` and `leaf` name, found by reading the contract, not by the code that wrote it. */
function leafOf({ issueId, documentId, partIndex, path, leaf }: Evidence): Place | undefined {
  const part = issues.get(issueId)?.documents.find(({ id }) => id === documentId)?.parts[partIndex];
  if (!part) return undefined;
  if (leaf === 'title') return { text: part.title, source: part.source };
  const table = /^(?:(.*)\/)?table(\d+)\/row(\d+)$/.exec(path); // 二/(一)/table1/row3 table1/row12
  const owner = table ? (table[1] ?? '') : path;
  const clause = owner === '' ? undefined : findClause(part.body as Node[], owner);
  const own = (owner === '' ? part.body : clause?.children) as readonly Node[] | undefined;
  if (table) {
    const node = own?.filter(({ type }) => type === 'table')[Number(table[2]) - 1];
    const cells = node?.rows?.[(node.header ?? 0) + Number(table[3]) - 1];
    return node && cells && { text: cells.join('\t'), source: node.source };
  }
  if (leaf === 'heading' || leaf === 'label') return clause && { text: clause[leaf] ?? '', source: clause.source };
  const [, kind, number] = /^([a-z]+)(\d+)$/.exec(leaf) ?? []; // paragraph1 note12
  const node = own?.filter(({ type }) => type === kind)[Number(number) - 1];
  return node && { text: node.text ?? '', source: node.source };
}

function findClause(nodes: readonly Node[], path: string): Node | undefined {
  for (const node of nodes) {
    if (node.type !== 'clause') continue;
    const found = node.path === path ? node : findClause(node.children ?? [], path);
    if (found) return found;
  }
  return undefined;
}

describe('evidence', () => {
  it.each(quotingTables)('finds the quote of every row of %s again at its own offsets', (table) => {
    const lost = rows(table).filter((row) => leafOf(row)?.text.slice(row.start, row.end) !== row.text);
    expect(lost.map(({ clauseId, leaf, text }) => `${clauseId} ${leaf} ${text}`)).toEqual([]);
  });

  it.each(quotingTables)('puts the box of every row of %s on its own sheet, inside its own text', (table) => {
    const astray = rows(table).filter(({ page, bbox: [x0 = 0, y0 = 0, x1 = 0, y1 = 0], ...row }) => {
      const pieces = leafOf(row as Evidence)?.source.filter((piece) => piece.page === page) ?? [];
      return !pieces.some(
        ({ bbox: [left = 0, top = 0, right = 0, bottom = 0] }) =>
          x0 >= left - 1 && y0 >= top - 1 && x1 <= right + 1 && y1 <= bottom + 1 && x1 > x0 && y1 > y0,
      );
    });
    expect(astray.map(({ clauseId, page, bbox }) => `${clauseId} ${page} ${bbox}`)).toEqual([]);
  });

  it('quotes something in every row of every table of facts', () => {
    const facts = quotingTables.filter((name) => !['documents', 'clauses', 'passages'].includes(name));
    for (const table of facts)
      expect(
        rows(table).filter(({ text }) => text.trim() === ''),
        table,
      ).toEqual([]);
  });
});

describe('the dataset', () => {
  it('is valid', async () => {
    const { problems, issues: count } = await validate(out);
    expect(problems.map(problemLine)).toEqual([]);
    expect(count).toBe(issueIds.length);
  });

  it('leaves no text unaccounted for', () => {
    const findings = [...issues.values()]
      .flatMap(({ audit }) => audit)
      .filter(({ rule }) => rule === 'text-unaccounted');
    expect(findings).toEqual([]);
  });

  it.each(issueIds)('writes every file of %s again from its issue.json, with the same bytes', (id) => {
    for (const { path, bytes } of emitIssueJson(issues.get(id)!)) {
      expect(Buffer.from(bytes).equals(readFileSync(join(out, 'issues', id, path))), path).toBe(true);
    }
  });

  it.each(issueIds)('reads the tree of %s back from its issue.json', (id) => {
    expect(toIssueJson(fromIssueJson(issues.get(id)!))).toEqual(issues.get(id));
  });
});

describe('the tables', () => {
  const resources = dataPackage().resources.filter(({ schema }) => schema);
  const list = (fields: readonly string[]) => fields.map((field) => `"${field}"`).join(', ');

  it.each(resources.map(({ name }) => name))('%s has the same rows as Parquet and as NDJSON', async (name) => {
    expect(await query(`SELECT * FROM ${from(name)}`)).toEqual(rows(name));
  });

  it.each(resources.filter(({ schema }) => schema?.primaryKey))('$name has no key twice', async ({ name, schema }) => {
    const key = list(schema?.primaryKey ?? []);
    expect(await query(`SELECT ${key} FROM ${from(name)} GROUP BY ${key} HAVING count(*) > 1`)).toEqual([]);
  });

  it.each(
    resources.flatMap(({ name, schema }) => (schema?.foreignKeys ?? []).map((key) => ({ name, ...key }))),
  )('every $fields of $name names a row of documents', async ({ name, fields, reference }) => {
    const [own, theirs] = [list(fields), list(reference.fields)];
    const named = fields.map((field) => `"${field}" IS NOT NULL`).join(' AND ');
    const lost = `SELECT ${own} FROM ${from(name)} WHERE ${named} AND (${own}) NOT IN (SELECT (${theirs}) FROM ${from(reference.resource)})`;
    expect(await query(lost)).toEqual([]);
  });

  it('names every column that a row has, in the data package', () => {
    for (const { name, schema } of resources) {
      const [first] = rows(name);
      if (first)
        expect(
          schema?.fields.map((field) => field.name),
          name,
        ).toEqual(Object.keys(first));
    }
  });
});

describe('the lines for search engines', () => {
  const lines = issueIds.flatMap((id) => read(`issues/${id}/clauses.bulk.ndjson`).split('\n').filter(Boolean));

  it('hold every clause once, under an id no longer than engines allow', () => {
    const ids = lines.filter((_, i) => i % 2 === 0).map((line) => JSON.parse(line).index._id as string);
    expect(ids).toHaveLength(rows('clauses').length);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => Buffer.byteLength(id) > 512)).toEqual([]);
  });

  it('have no field that the mapping does not know', () => {
    const { mappings } = JSON.parse(read('search/clauses.index.json'));
    const fields = new Set(lines.filter((_, i) => i % 2 === 1).flatMap((line) => Object.keys(JSON.parse(line))));
    expect([...fields].sort()).toEqual(Object.keys(mappings.properties).sort());
  });
});
