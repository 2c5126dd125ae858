import { openDataset } from '../dataset/open-dataset.js';
import type { QueryResult } from '../dataset/query/run-sql.js';
import { UsageError } from '../dataset/usage-error.js';
import { InputError } from '../ingest/input-error.js';

const ASKED = ['text', 'unit', 'dueAfter', 'dueBefore'] as const;

/** Answers what the page asks: the questions of `gongbao query`. The dataset is opened anew: a build may have replaced its tables. */
export async function search(out: string, asked: Readonly<Record<string, string>>): Promise<QueryResult> {
  const given = ASKED.filter((name) => (asked[name] ?? '').trim() !== '');
  if (given.length === 0) return { columns: [], rows: [] };
  const dataset = await openDataset(out);
  try {
    return await dataset.find(Object.fromEntries(given.map((name) => [name, asked[name]!.trim()])));
  } catch (error) {
    throw error instanceof UsageError ? new InputError(error.message) : error;
  } finally {
    dataset.close();
  }
}
