import { type TableName, tableNames } from '../../emit/tables/table-names.js';
import { ACCURACY } from '../folders.js';
import { type ExtraTable, extraTables } from '../links/link-tables.js';
import { tableSchemas } from '../schemas/table-schemas.js';
import { tableTitles } from '../schemas/table-titles.js';
import { lineTables } from '../tables/line-tables.js';
import { ABOUT } from './published-file.js';
import { type Field, tableFields } from './table-schema.js';

/** `datapackage.json`: what the tables are, for tools that know Frictionless Data Package 1 (and read it as 2). */
export interface DataPackage {
  readonly profile: 'data-package';
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly keywords: readonly string[];
  readonly resources: readonly Resource[];
}
interface Resource {
  readonly name: string;
  readonly path: string;
  readonly format: string;
  readonly mediatype: string;
  readonly encoding?: 'utf-8';
  readonly profile: 'tabular-data-resource' | 'data-resource';
  readonly title: string;
  readonly schema?: {
    readonly fields: readonly Field[];
    readonly missingValues: readonly string[];
    readonly primaryKey?: readonly string[];
    readonly foreignKeys?: readonly ForeignKey[];
  };
}
export interface ForeignKey {
  readonly fields: readonly string[];
  readonly reference: { readonly resource: string; readonly fields: readonly string[] };
}

const documentKey = ['issueId', 'documentId'] as const;
const toDocument = (fields: readonly string[]): ForeignKey => ({
  fields,
  reference: { resource: 'documents', fields: documentKey },
});

/** Columns that single out a row, where the table has such. */
export const primaryKeys: Readonly<Record<string, readonly string[]>> = {
  documents: documentKey,
  clauses: [...documentKey, 'partIndex', 'path'],
  validity: documentKey,
  units: ['canonical'],
};

/** Columns that name a row of `documents`; all null where there is none. */
export const foreignKeys = (table: string): readonly ForeignKey[] => {
  if (table === 'documents' || table === 'units') return [];
  const own = [toDocument(documentKey)];
  if (table === 'responsibilities')
    return [...own, { fields: ['canonical'], reference: { resource: 'units', fields: ['canonical'] } }];
  if (table === 'citations') return [...own, toDocument(['issueId', 'targetDocumentId'])];
  return table === 'links' ? [...own, toDocument(['targetIssueId', 'targetDocumentId'])] : own;
};

/**
 * The same for every dataset of one version: it says what the tables mean, not how many rows they have.
 *
 * @param options.isMeasured it holds `accuracy.json` (`gongbao measure`)
 */
export function dataPackage({ isMeasured = false } = {}): DataPackage {
  const tables = [...tableNames, ...extraTables];
  return {
    profile: 'data-package',
    name: ABOUT.name,
    title: `${ABOUT.titles.zh} ${ABOUT.titles.en}`,
    description: ABOUT.description,
    keywords: ABOUT.keywords,
    resources: [
      ...[...lineTables, ...extraTables].map(rowsOf),
      ...tables.map(parquetOf),
      ...(isMeasured ? [accuracy] : []),
    ],
  };
}

const accuracy: Resource = {
  name: 'accuracy',
  path: ACCURACY,
  format: 'json',
  mediatype: 'application/json',
  encoding: 'utf-8',
  profile: 'data-resource',
  title: 'How right the tables are: precision and recall with 95% intervals, judged by people on a random sample',
};

function rowsOf(table: TableName | ExtraTable): Resource {
  const keys = foreignKeys(table);
  const primaryKey = primaryKeys[table];
  return {
    name: table,
    path: `tables/${table}.ndjson`,
    format: 'ndjson',
    mediatype: 'application/x-ndjson',
    encoding: 'utf-8',
    profile: 'tabular-data-resource',
    title: tableTitles[table],
    schema: {
      fields: tableFields(tableSchemas[table]),
      // By default an empty text would be missing; here it is a value (the path of what stands in no clause).
      missingValues: ['null'],
      ...(primaryKey ? { primaryKey } : {}),
      ...(keys.length > 0 ? { foreignKeys: keys } : {}),
    },
  };
}

const parquetOf = (table: TableName | ExtraTable): Resource => ({
  name: `${table}-parquet`,
  path: `tables/${table}.parquet`,
  format: 'parquet',
  mediatype: 'application/vnd.apache.parquet',
  profile: 'data-resource',
  title: `${tableTitles[table]} (Parquet)`,
});
