import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { folders } from '../folders.js';
import { UsageError } from '../usage-error.js';
import { compareRows } from './compare-rows.js';
import type { Difference } from './difference.js';
import { issueLines, parseLines } from './issue-lines.js';
import { identity } from './row-identity.js';

/**
 * What differs between two builds: documents, clauses and facts added, removed or changed, table by table, in the order of the issues.
 * Where on the page something stands is not compared. Memory holds one issue of each build.
 *
 * @throws UsageError where one of the folders holds no dataset.
 *
 * @example
 * ```ts
 * for await (const { table, change, row } of diff('before', 'after')) console.log(change, table, row);
 * ```
 */
export async function* diff(outA: string, outB: string): AsyncGenerator<Difference> {
  for (const out of [outA, outB]) {
    const isDataset = await stat(folders(out).manifest).catch(() => null);
    if (!isDataset) throw new UsageError(`no dataset in ${out} (no manifest.json); run gongbao build first`);
  }
  for (const [table, columns] of Object.entries(identity)) {
    const fileIn = (out: string) => join(folders(out).tables, `${table}.ndjson`);
    for await (const [before, after] of sideBySide(fileIn(outA), fileIn(outB))) {
      if (before.join('\n') === after.join('\n')) continue;
      yield* compareRows(table, columns, parseLines(before), parseLines(after));
    }
  }
}

/** Walks two tables issue by issue; an issue missing on one side has no lines there. */
async function* sideBySide(fileA: string, fileB: string): AsyncGenerator<[string[], string[]]> {
  const [a, b] = [issueLines(fileA), issueLines(fileB)];
  let [left, right] = [await a.next(), await b.next()];
  while (!left.done || !right.done) {
    const [idA, idB] = [left.value?.issueId, right.value?.issueId];
    const first = idA === undefined ? idB : idB === undefined || idA < idB ? idA : idB;
    const [takeA, takeB] = [idA === first, idB === first];
    yield [takeA ? (left.value?.lines ?? []) : [], takeB ? (right.value?.lines ?? []) : []];
    if (takeA) left = await a.next();
    if (takeB) right = await b.next();
  }
}
