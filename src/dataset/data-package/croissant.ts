import type { TSchema } from 'typebox';
import { type TableName, tableNames } from '../../emit/tables/table-names.js';
import { type ExtraTable, extraTables } from '../links/link-tables.js';
import { type SchemaShape, schemaShape } from '../schemas/schema-shape.js';
import { tableSchemas } from '../schemas/table-schemas.js';
import { tableTitles } from '../schemas/table-titles.js';
import { CROISSANT_CONTEXT } from './croissant-context.js';
import { foreignKeys, primaryKeys } from './data-package.js';
import type { DatasetFacts } from './dataset-facts.js';
import { ABOUT, type PublishedFile, RIGHTS } from './published-file.js';

type Node = Readonly<Record<string, unknown>>;

/**
 * `croissant.json`: the Parquet tables for tools that load data for machine learning (MLCommons Croissant 1.0, JSON-LD).
 *
 * @param files at least the Parquet file of each table
 */
export function croissant(files: readonly PublishedFile[], facts: DatasetFacts): Node {
  return {
    '@context': CROISSANT_CONTEXT,
    '@type': 'sc:Dataset',
    conformsTo: 'http://mlcommons.org/croissant/1.0',
    name: ABOUT.name,
    alternateName: [ABOUT.titles.zh, ABOUT.titles.en],
    description: ABOUT.description,
    keywords: ABOUT.keywords,
    inLanguage: 'zh',
    license: RIGHTS,
    url: './',
    creator: { '@type': 'sc:Organization', name: facts.gazettes.join('、') || ABOUT.name },
    ...(facts.published === null ? {} : { datePublished: facts.published }),
    ...(facts.from === null ? {} : { temporalCoverage: `${facts.from}/${facts.until}` }),
    distribution: [...tableNames, ...extraTables].map((table) => fileObject(table, files)),
    recordSet: [...tableNames, ...extraTables].map(recordSet),
  };
}

const fileId = (table: string): string => `${table}.parquet`;

function fileObject(table: string, files: readonly PublishedFile[]): Node {
  const path = `tables/${fileId(table)}`;
  const { sha256, size } = files.find((file) => file.path === path)!;
  return {
    '@type': 'cr:FileObject',
    '@id': fileId(table),
    name: fileId(table),
    contentUrl: path,
    contentSize: `${size} B`,
    encodingFormat: 'application/x-parquet',
    sha256,
  };
}

function recordSet(table: TableName | ExtraTable): Node {
  const key = primaryKeys[table]?.map((column) => ({ '@id': `${table}/${column}` }));
  return {
    '@type': 'cr:RecordSet',
    '@id': table,
    name: table,
    description: tableTitles[table],
    ...(key ? { key } : {}),
    field: Object.entries(tableSchemas[table].properties).map(([column, schema]) => columnField(table, column, schema)),
  };
}

function columnField(table: string, column: string, schema: TSchema): Node {
  const references = foreignKeys(table).flatMap(({ fields, reference }) => {
    const at = fields.indexOf(column);
    return at < 0 ? [] : [{ field: { '@id': `${reference.resource}/${reference.fields[at]}` } }];
  });
  return {
    ...fieldOf(`${table}/${column}`, column, schemaShape(schema), (path) => ({
      fileObject: { '@id': fileId(table) },
      extract: { column },
      ...(path === '' ? {} : { transform: { jsonPath: `$${path}` } }),
    })),
    ...(references[0] ? { references: references[0] } : {}),
  };
}

/** @param sourceOf where a value stands inside its column, by its path in JSONPath */
function fieldOf(id: string, name: string, shape: SchemaShape, sourceOf: (path: string) => Node, path = ''): Node {
  const isList = shape.items !== undefined;
  const inner = shape.items ?? shape;
  const below = isList ? `${path}[*]` : path;
  const properties = Object.entries(inner.properties ?? {});
  return {
    '@type': 'cr:Field',
    '@id': id,
    name,
    ...(shape.description === undefined ? {} : { description: shape.description }),
    ...(isList ? { repeated: true } : {}),
    ...(properties.length > 0
      ? { subField: properties.map(([own, each]) => fieldOf(`${id}/${own}`, own, each, sourceOf, `${below}.${own}`)) }
      : { dataType: DATA_TYPES[inner.isDate ? 'date' : inner.type] }),
    source: sourceOf(path),
  };
}

const DATA_TYPES: Readonly<Record<string, string>> = {
  string: 'sc:Text',
  date: 'sc:Date',
  integer: 'sc:Integer',
  number: 'sc:Float',
  boolean: 'sc:Boolean',
};
