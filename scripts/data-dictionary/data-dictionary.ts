/** The generated parts of `docs/data.md`: tables, columns and joins as the schemas say, with an example of each column. */
import { readFileSync } from 'node:fs';
import type { TObject } from 'typebox';
import { foreignKeys, primaryKeys } from '../../src/dataset/data-package/data-package.js';
import { extraTables } from '../../src/dataset/links/link-tables.js';
import { type SchemaShape, schemaShape } from '../../src/dataset/schemas/schema-shape.js';
import { tableSchemas } from '../../src/dataset/schemas/table-schemas.js';
import { tableTitles } from '../../src/dataset/schemas/table-titles.js';
import { columnTypes } from '../../src/dataset/tables/column-types.js';
import { tableNames } from '../../src/emit/tables/table-names.js';
import { Evidence } from '../../src/tree/facts.js';

type Table = keyof typeof tableSchemas;
type Examples = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** Values of columns by table, from the sample where it has one; `evidence` has those that most tables share. */
export const examples = JSON.parse(readFileSync(new URL('./examples.json', import.meta.url), 'utf8')) as Examples;

const tables: readonly Table[] = [...tableNames, ...extraTables];
const isShared = (column: string) => column in Evidence.properties;
const isQuoting = (table: Table) => 'leaf' in tableSchemas[table].properties;

/** A document with what stands between `<!-- generated: NAME -->` and `<!-- end -->` made anew. */
export const withGenerated = (document: string): string =>
  document.replaceAll(
    /(<!-- generated: (\w+) -->\n)[\s\S]*?(<!-- end -->)/g,
    (_, head: string, name: keyof typeof sections, foot: string) => `${head}\n${sections[name]()}\n\n${foot}`,
  );

const sections = { tables: tableList, columns: columnLists, joins: joinList } as const;

function tableList(): string {
  const rows = tables.map((table) => {
    const file = table === 'passages' ? 'Parquet' : 'NDJSON, Parquet';
    return [`[${table}](#${table})`, tableTitles[table], file, (primaryKeys[table] ?? []).join(', ') || '–'];
  });
  return tableOf(['table', 'a row is', 'files', 'key'], rows);
}

function columnLists(): string {
  const shared = [
    '### Columns of every table that quotes',
    `All tables but ${tables.filter((table) => !isQuoting(table)).join(', ')} have these: where the row stands in print, and how sure it is.`,
    columnsOf('documents', Evidence, () => true),
  ];
  const own = tables.flatMap((table) => [
    `### ${table}`,
    `${tableTitles[table]}.${isQuoting(table) ? ' Besides the columns above:' : ''}`,
    columnsOf(table, tableSchemas[table], (column) => !(isQuoting(table) && isShared(column))),
  ]);
  return [...shared, ...own].join('\n\n');
}

function columnsOf(table: Table, { properties }: TObject, isShown: (column: string) => boolean): string {
  const types = columnTypes(table);
  const rows = Object.entries(properties)
    .filter(([column]) => isShown(column))
    .flatMap(([column, schema]) => {
      const shape = schemaShape(schema);
      return [
        [`\`${column}\``, shortType(types[column]!), meaning(shape), exampleOf(table, column)],
        ...fieldsOf(column, shape).map(([name, inner]) => [`\`${name}\``, '', meaning(inner), '']),
      ];
    });
  return tableOf(['column', 'SQL type', 'meaning', 'example'], rows);
}

/** What a column means, and the values it can have where these are few. */
function meaning({ description, values = [] }: SchemaShape): string {
  return [description, values.map((value) => `\`${value}\``).join(' ')].filter(Boolean).join(': ');
}

/** Fields of an object, or of the objects of a list. */
function fieldsOf(column: string, { properties, items }: SchemaShape): [name: string, shape: SchemaShape][] {
  const prefix = items ? `${column}[].` : `${column}.`;
  return Object.entries(properties ?? items?.properties ?? {}).map(([name, inner]) => [`${prefix}${name}`, inner]);
}

const shortType = (type: string): string => type.replace(/STRUCT\(.*\)/, 'STRUCT');

function exampleOf(table: Table, column: string): string {
  const value = examples[table]?.[column] ?? examples.evidence?.[column];
  if (value === undefined || value === null) return '';
  return `\`${typeof value === 'string' ? value : JSON.stringify(value)}\``;
}

function joinList(): string {
  const rows = tables.flatMap((table) =>
    foreignKeys(table).map(({ fields, reference }) => [
      `${table} (${fields.join(', ')})`,
      `${reference.resource} (${reference.fields.join(', ')})`,
    ]),
  );
  const clauses = tables
    .filter((table) => isQuoting(table) && !['documents', 'clauses'].includes(table))
    .map((table) => [
      `${table} (issueId, documentId, partIndex, path)`,
      'clauses (issueId, documentId, partIndex, path)',
    ]);
  return tableOf(['from', 'to'], [...rows, ...clauses]);
}

/** Pipes in cells are escaped. */
function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}
