/**
 * A worker that starts at once: an input's only line says what to do to the thread (EXIT, HANG, MEMORY, THROW), or else is the title of the
 * one document it makes. For tests of what happens around the workers.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { placedFile } from '../../src/dataset/worker/placed-file.js';
import type { BuildOutcome, BuildTask, PlacedFile } from '../../src/dataset/worker/task.js';
import { tableNames } from '../../src/emit/tables/table-names.js';

export default async function fake(task: BuildTask): Promise<BuildOutcome> {
  const title = readFileSync(task.file, 'utf8').trim();
  switch (title) {
    case 'EXIT':
      process.exit(7);
      break;
    case 'HANG':
      for (;;);
    case 'MEMORY': {
      const hoard: number[][] = [];
      for (;;) hoard.push(new Array(1_000_000).fill(hoard.length));
    }
    case 'THROW':
      throw new Error('something nobody thought of');
  }
  const ownId = parse(task.path).name;
  const id = task.id ?? ownId;
  await setTimeout(30); // long enough to be killed in
  const place = (folder: string, name: string, text: string): PlacedFile => {
    mkdirSync(join(task.staging, folder), { recursive: true });
    writeFileSync(join(task.staging, folder, name), text);
    return placedFile(join(task.staging, folder), name, text);
  };
  const files = [place('issue', 'issue.json', JSON.stringify({ id, title }))];
  const documents = `${JSON.stringify({ issueId: id, documentId: `${id}-01`, title, parts: [] })}\n`;
  const shard = tableNames.map((name) => place('shard', `${name}.ndjson`, name === 'documents' ? documents : ''));
  const counts = { ...Object.fromEntries(tableNames.map((name) => [name, 0])), sheets: 1 } as never;
  const { key, path, sha256 } = task;
  const rest = { code: null, work: null, titles: [], textLayer: 'markup', messages: [], corrections: null } as const;
  return { built: { key, path, sha256, status: 'built', ownId, id, counts, files, shard, ...rest } };
}
