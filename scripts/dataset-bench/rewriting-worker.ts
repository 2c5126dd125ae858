/** A worker whose issues are one real issue rewritten for another year and number: files as real as any, made in no time. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readChecked } from '../../src/dataset/store/checked-file.js';
import type { BuildOutcome, BuildTask, BuiltInput } from '../../src/dataset/worker/task.js';

/** What an input of the benchmark says: the build of the real issue, and the year and number to rewrite it for. */
export interface Rewriting {
  readonly out: string;
  readonly year: number;
  readonly number: number;
}

export default async function rewrite(task: BuildTask): Promise<BuildOutcome> {
  const { out, year, number } = JSON.parse(readFileSync(task.file, 'utf8')) as Rewriting;
  const [recordFile] = readdirSync(join(out, '.gongbao', 'records'));
  const record = readChecked<BuiltInput>(join(out, '.gongbao', 'records', recordFile!))!;
  const id = `bench-${year}-${String(number).padStart(2, '0')}`;
  // Four digits like the year they stand for: quotes keep their offsets.
  const yearOfNumbers = 1000 + 24 * (year - 1980) + number;
  const { key, path, sha256 } = task;
  const rewritten = (text: string) =>
    text
      .replaceAll(JSON.stringify(record.path), JSON.stringify(path))
      .replaceAll(record.sha256, sha256)
      .replaceAll(record.id, id)
      .replaceAll('〔2020〕', `〔${yearOfNumbers}〕`)
      .replaceAll(/(?<![-\w])202([01])-/g, (_, digit) => `${year + Number(digit)}-`); // 2020-12-31, but not bench-2021-07
  const copy = (from: string, to: string) => {
    for (const name of readdirSync(from, { recursive: true, encoding: 'utf8' })) {
      if (!/\.(?:json|ndjson|md|xml)$/.test(name)) continue; // issue.json, documents/01.md
      mkdirSync(dirname(join(to, name)), { recursive: true });
      writeFileSync(join(to, name), rewritten(readFileSync(join(from, name), 'utf8')));
    }
  };
  copy(join(out, 'issues', record.id), join(task.staging, 'issue'));
  copy(join(out, '.gongbao', 'shards', record.key), join(task.staging, 'shard'));
  const work = JSON.stringify([id]); // another printed issue
  return { built: { ...record, key, path, sha256, ownId: id, id, work, corrections: null } };
}
