import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { examples, withGenerated } from '../scripts/data-dictionary/data-dictionary.js';
import { schemaFiles } from '../src/dataset/schemas/schema-files.js';
import { tableSchemas } from '../src/dataset/schemas/table-schemas.js';
import { tableNames, tableRows, toIssueJson } from '../src/emit/index.js';
import { sampleGazette } from './helpers/emit-sample.js';

const folder = join(import.meta.dirname, '..', 'schemas');
const compile = (path: string) => {
  const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true });
  addFormats.default(ajv);
  return ajv.compile(schemaFiles().get(path)!);
};

describe('schemas/', () => {
  it('is what the types say (npm run schemas writes it)', () => {
    const committed = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.json'),
    );
    expect(committed.sort()).toEqual([...schemaFiles().keys()].sort());
    for (const [path, schema] of schemaFiles()) {
      expect(JSON.parse(readFileSync(join(folder, path), 'utf8')), path).toEqual(schema);
    }
  });

  it('says what every property means', () => {
    const silent = [...schemaFiles()].flatMap(([path, schema]) => undescribed(schema).map((name) => `${path} ${name}`));
    expect(silent).toEqual([]);
  });

  it('resolves every $ref inside its own file', () => {
    for (const [path, schema] of schemaFiles()) {
      const refs = [...JSON.stringify(schema).matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref]) => ref!);
      for (const ref of refs) {
        const name = ref.replace('#/$defs/', '');
        expect(schema.$defs, `${path} ${ref}`).toHaveProperty([name]);
      }
      expect(JSON.stringify(schema.$defs ?? {}), path).not.toContain('$id');
    }
  });

  it('accepts an issue and every row of its tables', () => {
    const issue = toIssueJson(sampleGazette());
    const isIssue = compile('issue.schema.json');
    expect(isIssue(issue), JSON.stringify(isIssue.errors)).toBe(true);
    for (const name of tableNames) {
      const isRow = compile(`tables/${name}.schema.json`);
      for (const row of tableRows(issue)[name]) expect(isRow(row), JSON.stringify(isRow.errors)).toBe(true);
    }
  });

  it.each([
    ['a key nobody knows', '/extra', 1],
    ['a clause without its path, deep in the tree', '/documents/0/parts/1/body/1/children/1/path', undefined],
    ['a box of three numbers', '/documents/0/parts/0/source/0/bbox', [1, 2, 3]],
    ['a date that is none', '/documents/0/issuedOn', '2022年3月1日'],
    ['a role nobody has', '/facts/responsibilities/0/role', 'boss'],
    ['a fact without evidence', '/facts/deadlines/0/start', undefined],
  ])('rejects %s', (_, pointer, value) => {
    expect(compile('issue.schema.json')(withValue(toIssueJson(sampleGazette()), pointer, value))).toBe(false);
  });
});

describe('docs/data.md', () => {
  const file = join(import.meta.dirname, '..', 'docs', 'data.md');

  it('is what the schemas say (npm run schemas writes it)', () => {
    const committed = readFileSync(file, 'utf8');
    expect(committed).toBe(withGenerated(committed));
    for (const [table, { properties }] of Object.entries(tableSchemas)) {
      expect(committed, table).toContain(`### ${table}\n`);
      for (const column of Object.keys(properties)) expect(committed, table).toContain(`| \`${column}\` |`);
    }
  });

  it('gives examples that fit their columns, for every column', () => {
    const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
    for (const [table, { properties }] of Object.entries(tableSchemas)) {
      for (const [column, schema] of Object.entries(properties)) {
        if (column === 'tokens') continue;
        const value = examples[table]?.[column] ?? examples.evidence?.[column];
        expect(value ?? null, `${table}.${column}`).not.toBeNull();
        expect(ajv.validate(schema, value), `${table}.${column} ${ajv.errorsText()}`).toBe(true);
      }
    }
  });
});

/** Properties without a description, `type` of nodes and references left out: those say it themselves. */
function undescribed(schema: unknown, name = ''): string[] {
  if (schema === null || typeof schema !== 'object') return [];
  const { properties = {} } = schema as { properties?: Record<string, Record<string, unknown>> };
  const own = Object.entries(properties)
    .filter(
      ([, each]) =>
        !('description' in each || '$ref' in each || 'const' in each || '$ref' in (each.anyOf?.[0 as never] ?? {})),
    )
    .map(([key]) => `${name}/${key}`);
  return [...own, ...Object.entries(schema).flatMap(([key, inner]) => undescribed(inner, `${name}/${key}`))];
}

/** A copy with one value set, or left out where it is undefined. */
function withValue(root: object, pointer: string, value: unknown): unknown {
  const copy = structuredClone(root);
  const keys = pointer.split('/').slice(1);
  const last = keys.pop()!;
  let at = copy as Record<string, unknown>;
  for (const key of keys) at = at[key] as Record<string, unknown>;
  at[last] = value;
  return JSON.parse(JSON.stringify(copy));
}
