import type { DuckDBConnection } from '@duckdb/node-api';
import { canonicalName } from '../../text/registry/canonical.js';
import { jurisdiction } from '../../text/registry/jurisdiction.js';
import { simplified } from '../../text/variants.js';
import { anyOf, type Condition } from './filters.js';
import { runSql } from './run-sql.js';

/** The unit a question is about. */
export interface AskedUnit {
  /** As given, and in simplified characters: names as printed end so (商务局 for 市商务局). */
  readonly names: readonly string[];
  /** Its full names in the places the documents of the dataset speak for. */
  readonly full: readonly string[];
}

export async function askedUnit(connection: DuckDBConnection, unit: string): Promise<AskedUnit> {
  const { rows } = await runSql(connection, 'SELECT DISTINCT issuer FROM documents WHERE issuer IS NOT NULL');
  const names = [...new Set([unit, await simplified(unit)])];
  const full = rows.flatMap(({ issuer }) =>
    names.map((name) => canonicalName(name, jurisdiction(String(issuer)), null)),
  );
  return { names, full: [...new Set(full.filter((name) => name !== null))].sort() };
}

/** Condition on the responsibility `r`. */
export const isUnit = ({ names, full }: AskedUnit): Condition =>
  anyOf([
    ...names.map((name) => ({ sql: 'suffix(r.unit, ?) OR suffix(r.canonical, ?)', values: [name, name] })),
    ...(full.length > 0 ? [{ sql: `r.canonical IN (${full.map(() => '?').join(', ')})`, values: full }] : []),
  ]);

/** The same of a row in hand. */
export const isCalled = (
  { unit, canonical }: { readonly unit: string; readonly canonical: string | null },
  { names, full }: AskedUnit,
): boolean =>
  names.some((name) => unit.endsWith(name) || canonical?.endsWith(name)) ||
  (canonical !== null && full.includes(canonical));
