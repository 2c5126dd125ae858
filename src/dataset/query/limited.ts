import type { DuckDBConnection } from '@duckdb/node-api';
import { UsageError } from '../usage-error.js';

/** What an answer may take. */
export interface QueryLimits {
  readonly rows: number;
  readonly seconds: number;
  /** Of the process, above what it had before. */
  readonly bytes: number;
}

export const QUERY_LIMITS: QueryLimits = { rows: 1_000_000, seconds: 60, bytes: 2 * 2 ** 30 };

const LOOK_MS = 100;

/** Interrupts what runs too long, or takes too much: values that DuckDB holds beside its own buffers count too. */
export async function limited<T>(
  connection: DuckDBConnection,
  { seconds, bytes }: QueryLimits,
  run: () => Promise<T>,
): Promise<T> {
  const before = process.memoryUsage.rss();
  const until = Date.now() + seconds * 1000;
  let reason: string | null = null;
  const looking = setInterval(() => {
    if (Date.now() > until) reason = `took more than ${seconds} s`;
    else if (process.memoryUsage.rss() - before > bytes) reason = `took more than ${bytes / 2 ** 20} MB`;
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
