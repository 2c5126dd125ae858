import { mkdir } from 'node:fs/promises';
import { runAll } from '../worker/run-all.js';
import type { IssueShard } from './issue-shard.js';
import { type LinePlaces, linesFile } from './line-places.js';
import { lineTables } from './line-tables.js';
import { joined, writePieces } from './pieces.js';

/** Writes the NDJSON tables into the folder `tables`: whole lines follow whole lines, so bytes are copied, side by side with whatever else is done. */
export async function writeLines(issues: readonly IssueShard[], tables: string, places: LinePlaces): Promise<void> {
  await mkdir(tables, { recursive: true });
  const place = await places.read();
  // Two at a time: more would only keep the processors from what is done beside.
  await runAll(lineTables, 2, (table) =>
    writePieces(linesFile(tables, table), joined(issues.map((issue) => place(issue, table)))),
  );
}
