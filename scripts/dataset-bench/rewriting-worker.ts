/** A worker whose issues are one real issue rewritten for another year and number: files as real as any, made in no time. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readChecked } from '../../src/dataset/store/checked-file.js';
import { placedFile } from '../../src/dataset/worker/placed-file.js';
import type { BuildOutcome, BuildTask, BuiltInput, PlacedFile } from '../../src/dataset/worker/task.js';

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
  const copied = (from: string, to: string, names: readonly PlacedFile[]): PlacedFile[] =>
    names.map(({ path: name }) => {
      const [file, text] = [join(to, name), rewritten(readFileSync(join(from, name), 'utf8'))];
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
      return placedFile(to, name, text);
    });
  const files = copied(join(out, 'issues', record.id), join(task.staging, 'issue'), record.files);
  const shard = copied(join(out, '.gongbao', 'shards', record.key), join(task.staging, 'shard'), record.shard);
  const work = JSON.stringify([id]); // another printed issue
  return { built: { ...record, key, path, sha256, ownId: id, id, files, shard, work, corrections: null } };
}
