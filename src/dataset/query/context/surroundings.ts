import type { DuckDBConnection } from '@duckdb/node-api';
import { groupBy } from '../../../extract/group-by.js';
import { runSql } from '../run-sql.js';
import { leafKey, PLACE, pathKey, type RowPlace } from './row-place.js';

export interface Charge extends RowPlace {
  readonly unit: string;
  readonly canonical: string | null;
  readonly role: string;
  readonly source: string;
}
export interface Limit extends RowPlace {
  readonly text: string;
  readonly due: string | null;
  readonly rrule: string | null;
}
export interface Goal extends RowPlace {
  readonly text: string;
  readonly indicator: string;
}
export interface Duty extends RowPlace {
  readonly text: string;
  readonly actor: string | null;
}

/** What stands around the rows of an answer, by place. */
export interface Surroundings {
  readonly leaves: ReadonlyMap<string, string>;
  readonly headings: ReadonlyMap<string, string>;
  readonly charges: Around<Charge>;
  readonly limits: Around<Limit>;
  readonly goals: Around<Goal>;
  readonly duties: Around<Duty>;
}
export interface Around<Row> {
  readonly inLeaf: (place: RowPlace) => readonly Row[];
  readonly inClause: (place: RowPlace) => readonly Row[];
}

/** Reads what stands in the documents of these rows. */
export async function readSurroundings(
  connection: DuckDBConnection,
  places: readonly RowPlace[],
): Promise<Surroundings> {
  const documents = JSON.stringify([...new Set(places.map(({ documentId }) => documentId))]);
  const rowsOf = async <Row>(table: string, columns: string) => {
    const sql = `SELECT ${PLACE}${columns} FROM printed.${table}
      WHERE documentId IN (SELECT unnest(from_json(?, '["VARCHAR"]'))) ORDER BY seq`;
    return (await runSql(connection, sql, [documents])).rows as unknown as readonly (Row & RowPlace)[];
  };
  const passages = await rowsOf<{ text: string }>('passages', ', text');
  return {
    leaves: new Map(passages.map((row) => [leafKey(row), row.text])),
    headings: new Map(passages.filter(({ leaf }) => leaf === 'heading').map((row) => [pathKey(row), row.text])),
    charges: around(await rowsOf<Charge>('responsibilities', ', unit, canonical, role, source')),
    limits: around(await rowsOf<Limit>('deadlines', ', text, due, rrule')),
    goals: around(await rowsOf<Goal>('targets', ', text, indicator')),
    duties: around(await rowsOf<Duty>('obligations', ', text, actor')),
  };
}

function around<Row extends RowPlace>(rows: readonly Row[]): Around<Row> {
  const [leaves, clauses] = [leafKey, pathKey].map((key) => groupBy(rows, key));
  return {
    inLeaf: (place) => leaves!.get(leafKey(place)) ?? [],
    inClause: (place) => clauses!.get(pathKey(place)) ?? [],
  };
}
