import type { DuckDBConnection } from '@duckdb/node-api';
import { CHANCE } from './gain.js';
import type { QueueAnswer } from './work-item.js';

/** Checking may stop where fewer rows than this are expected to be wrong. */
export const ENOUGH = 0.01;

/**
 * The share of all facts that is expected to be wrong, and how many must be checked, the likeliest errors first, until it is below {@link ENOUGH}. Over the whole
 * dataset, whatever part of the queue is worked on; reads the temporary tables of the queue.
 */
export async function errorsLeft(connection: DuckDBConnection): Promise<Pick<QueueAnswer, 'expectedShare' | 'toStop'>> {
  const rows = async (sql: string) => (await connection.runAndReadAll(sql)).getRowObjectsJson();
  const [facts] = await rows('SELECT * FROM facts');
  const groups = await rows(`SELECT ${CHANCE} AS chance, sum(w.n)::INT AS n FROM open w JOIN ranks r ON r.kind = w.kind
    WHERE w.fact IS NOT NULL GROUP BY 1 ORDER BY 1 DESC`);
  const all = Math.max(1, Number(facts!.n));
  let errors = Number(facts!.errors) + groups.reduce((sum, { chance, n }) => sum + Number(chance) * Number(n), 0);
  const expectedShare = Math.round((errors / all) * 10_000) / 10_000;
  let toStop = 0;
  for (const { chance, n } of groups) {
    const over = errors - ENOUGH * all;
    if (over < 0) break;
    const needed = Math.min(Number(n), Math.floor(over / Number(chance)) + 1);
    errors -= needed * Number(chance);
    toStop += needed;
  }
  return { expectedShare, toStop: errors < ENOUGH * all ? toStop : null };
}
