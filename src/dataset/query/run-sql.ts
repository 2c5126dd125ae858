import { type DuckDBConnection, type DuckDBValue, StatementType } from '@duckdb/node-api';
import { UsageError } from '../usage-error.js';

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
    const reader = await limited(connection, () => statement.streamAndReadUntil(MOST_ROWS + 1));
    if (reader.currentRowCount > MOST_ROWS)
      throw new UsageError(`more than ${MOST_ROWS} rows; ask for fewer with LIMIT`);
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
const withoutComments = (sql: string) => sql.replaceAll(/--[^\n]*|\/\*[\s\S]*?\*\//g, ' ');

/** What an answer may take: rows, seconds, bytes of the process above what it had before. */
const MOST_ROWS = 1_000_000;
const MOST_SECONDS = 60;
const MOST_BYTES = 2 * 2 ** 30;
const LOOK_MS = 100;

/** Interrupts what runs too long, or takes too much: values that DuckDB holds beside its own buffers count too. */
async function limited<T>(connection: DuckDBConnection, run: () => Promise<T>): Promise<T> {
  const before = process.memoryUsage.rss();
  const until = Date.now() + MOST_SECONDS * 1000;
  let reason: string | null = null;
  const looking = setInterval(() => {
    if (Date.now() > until) reason = `took more than ${MOST_SECONDS} s`;
    else if (process.memoryUsage.rss() - before > MOST_BYTES) reason = `took more than ${MOST_BYTES / 2 ** 20} MB`;
    if (reason !== null) connection.interrupt();
  }, LOOK_MS);
  try {
    return await run();
  } catch (error) {
    throw reason === null ? error : new UsageError(`query stopped: it ${reason}; ask for less at once`);
  } finally {
    clearInterval(looking);
  }
}

/** DuckDB gives these as text, since they may be too big for a JavaScript number. */
const BIG = new Set(['BIGINT', 'UBIGINT', 'HUGEINT', 'UHUGEINT']);

const oneLine = (message: string) =>
  message
    .replace('Failed to extract statements: ', '')
    .split(/\n\s*\n|\nLINE /)[0]!
    .replaceAll(/\s*\n\s*/g, ' ');

/** What to do next, where something is called by a wrong name. */
const hint = (message: string) =>
  /Binder Error|Catalog Error/.test(message)
    ? '; "SHOW TABLES" lists the tables, "DESCRIBE documents" the columns of one'
    : '';
