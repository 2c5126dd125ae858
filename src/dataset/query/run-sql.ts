import { type DuckDBConnection, type DuckDBValue, StatementType } from '@duckdb/node-api';
import { UsageError } from '../usage-error.js';
import { limited, QUERY_LIMITS, type QueryLimits } from './limited.js';

/** A value of a cell: JSON, dates as ISO strings, whole numbers as numbers where they fit. */
export type Cell = string | number | boolean | null | readonly Cell[] | { readonly [key: string]: Cell };
export interface QueryResult {
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, Cell>>[];
}

const INTEGERS = /^-?\d{1,15}$/; // 42, -7: safe as numbers
const READING: readonly StatementType[] = [StatementType.SELECT, StatementType.EXPLAIN];

/**
 * Runs one reading statement.
 *
 * @throws UsageError for SQL that is wrong, writes, or changes settings; the message is one line.
 */
export async function runSql(
  connection: DuckDBConnection,
  sql: string,
  parameters: readonly DuckDBValue[] = [],
  limits: QueryLimits = QUERY_LIMITS,
): Promise<QueryResult> {
  try {
    const statements = await connection.extractStatements(sql);
    if (statements.count !== 1) throw new UsageError(`expected one SQL statement, found ${statements.count}`);
    const statement = await statements.prepare(0);
    const isReading = READING.includes(statement.statementType);
    // EXPLAIN ANALYZE runs what it explains, whatever that is.
    const isHarmless = statement.statementType !== StatementType.EXPLAIN || EXPLAINS_READING.test(withoutComments(sql));
    if (!isReading || !isHarmless) throw new UsageError('a query can only read: use SELECT');
    statement.bind([...parameters]);
    const reader = await limited(connection, limits, () => statement.streamAndReadUntil(limits.rows + 1));
    if (reader.currentRowCount > limits.rows)
      throw new UsageError(`more than ${limits.rows} rows; ask for fewer with LIMIT`);
    const big = new Set(reader.columnNames().filter((_, i) => BIG.has(reader.columnType(i).toString())));
    const rows = reader.getRowObjectsJson() as Record<string, Cell>[];
    for (const row of rows) {
      for (const name of big) {
        const value = row[name];
        if (typeof value === 'string' && INTEGERS.test(value)) row[name] = Number(value);
      }
    }
    return { columns: reader.deduplicatedColumnNames(), rows };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`query failed: ${oneLine((error as Error).message)}${hint((error as Error).message)}`);
  }
}

const EXPLAINS_READING = /^\s*explain\s+(?:select|with|from|values)\b/i; // EXPLAIN SELECT …
const withoutComments = (sql: string) => sql.replaceAll(/--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/g, ' ');

/** DuckDB gives these as text, since they may be too big for a JavaScript number. */
const BIG = new Set(['BIGINT', 'UBIGINT', 'HUGEINT', 'UHUGEINT']);

const oneLine = (message: string) =>
  message
    .replace('Failed to extract statements: ', '')
    .split(/\n\s*\n|\nLINE /)[0]!
    .replaceAll(/(?<!\s)\s*\n\s*/g, ' ');

/** What to do next, where something is called by a wrong name. */
const hint = (message: string) =>
  /Binder Error|Catalog Error/.test(message)
    ? '; "SHOW TABLES" lists the tables, "DESCRIBE documents" the columns of one'
    : '';
