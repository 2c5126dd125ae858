import { createReadStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Cell } from '../query/run-sql.js';

type Row = Readonly<Record<string, Cell>>;

/** The rows of an NDJSON table issue by issue, as they stand in the file: sorted by issue id. Memory holds one issue. */
export async function* issueLines(file: string): AsyncGenerator<{ issueId: string; lines: string[] }> {
  if (!existsSync(file)) return;
  let open: { issueId: string; lines: string[] } | null = null;
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
    const issueId = ISSUE.exec(line)?.[1] ?? '';
    if (open && open.issueId !== issueId) {
      yield open;
      open = null;
    }
    open ??= { issueId, lines: [] };
    open.lines.push(line);
  }
  if (open) yield open;
}

const ISSUE = /^\{"issueId":"([^"]*)"/; // {"issueId":"jiaxing-2021-01", …

export const parseLines = (lines: readonly string[]): Row[] => lines.map((line) => JSON.parse(line) as Row);
