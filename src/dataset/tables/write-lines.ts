import { mkdir } from 'node:fs/promises';
import { runAll } from '../worker/run-all.js';
import type { IssueShard } from './issue-shard.js';
import type { LinePlaces } from './line-places.js';
import { lineTables } from './line-tables.js';
import { linesFile } from './lines-file.js';
import { joined, writePieces } from './pieces.js';
import { soundRows } from './sound-rows.js';

/** Writes the NDJSON tables into the folder `tables`: whole lines follow whole lines, so bytes are copied, side by side with whatever else is done. @returns the SHA-256 of each file, by its path */
export async function writeLines(
  issues: readonly IssueShard[],
  tables: string,
  places: LinePlaces,
): Promise<Map<string, string>> {
  const sums = new Map<string, string>();
  await mkdir(tables, { recursive: true });
  const place = await places.read();
  const beginnings = await places.beginnings(issues);
  // Two at a time: more would only keep the processors from what is done beside.
  await runAll(lineTables, 2, async (table) => {
    const pieces = issues.map((issue) => ({ issue, piece: place(issue, table) }));
    for (const { issue, piece } of pieces) if (piece.path.startsWith(issue.folder)) await soundRows(issue, table);
    const file = linesFile(tables, table);
    const all = joined(pieces.map(({ piece }) => piece));
    sums.set(file, await writePieces(file, all, beginnings.get(table)));
  });
  return sums;
}
