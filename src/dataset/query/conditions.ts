import type { DuckDBConnection } from '@duckdb/node-api';
import { canonicalName } from '../../text/registry/canonical.js';
import { jurisdiction } from '../../text/registry/jurisdiction.js';
import type { Condition, Filters } from './filters.js';
import { normalNumber } from './normal-number.js';
import { runSql } from './run-sql.js';

/** Conditions on the document `d` and its issue. */
export function documentConditions({ kind, issue, number }: Filters): Condition[] {
  return [
    ...equal('d.kind', kind),
    ...equal('d.issueId', issue),
    ...equal('d.documentNumber', number === undefined ? undefined : normalNumber(number)),
  ];
}

/** Conditions on the responsibility `r`. */
export async function unitConditions(connection: DuckDBConnection, { unit, role }: Filters): Promise<Condition[]> {
  const named = unit === undefined ? [] : [await unitCondition(connection, unit)];
  return [...named, ...equal('r.role', role)];
}

/** Conditions on the deadline `t`. */
export function dueConditions({ dueBefore, dueAfter }: Filters): Condition[] {
  const before = dueBefore === undefined ? [] : [{ sql: 't.due < CAST(? AS DATE)', values: [dueBefore] }];
  const after = dueAfter === undefined ? [] : [{ sql: 't.due > CAST(? AS DATE)', values: [dueAfter] }];
  return [...before, ...after];
}

const equal = (column: string, value: string | undefined): Condition[] =>
  value === undefined ? [] : [{ sql: `${column} = ?`, values: [value] }];

/**
 * A unit is meant by its name as printed, by the end of its name (商务局 for 市商务局), or by its full name in any of the places the
 * documents of the dataset speak for.
 */
async function unitCondition(connection: DuckDBConnection, unit: string): Promise<Condition> {
  const { rows } = await runSql(connection, 'SELECT DISTINCT issuer FROM documents WHERE issuer IS NOT NULL');
  const places = rows.map(({ issuer }) => canonicalName(unit, jurisdiction(String(issuer)), null));
  const full = [...new Set(places.filter((name) => name !== null))].sort();
  const anyOf = full.length > 0 ? ` OR r.canonical IN (${full.map(() => '?').join(', ')})` : '';
  return { sql: `suffix(r.unit, ?) OR suffix(r.canonical, ?)${anyOf}`, values: [unit, unit, ...full] };
}
