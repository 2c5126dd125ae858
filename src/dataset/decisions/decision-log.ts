import { mkdir, open, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Value } from 'typebox/value';
import { InputError } from '../../ingest/input-error.js';
import { lockOfCorrections } from '../corrections/lock-of-corrections.js';
import { Decision } from './decision.js';

/** Beside the corrections, which they belong to. */
export const DECISIONS = 'decisions.ndjson';

/**
 * The decisions of all who reviewed a dataset, one JSON object a line, in the order in which they were taken. Lines are only ever added, so
 * that files of several people can be joined by putting one behind the other. A line that a crash cut off is not read.
 */
export async function readDecisions(folder: string): Promise<readonly Decision[]> {
  const file = join(folder, DECISIONS);
  const stats = await stat(file).catch(() => null);
  if (stats === null) return [];
  const stamp = `${stats.ino}-${stats.mtimeMs}-${stats.size}`;
  const known = read.get(file);
  if (known?.stamp === stamp) return known.decisions;
  const decisions = (await readFile(file, 'utf8')).split('\n').flatMap(decisionOf);
  read.set(file, { stamp, decisions });
  return decisions;
}

/** A file is read once for each time it changes. */
const read = new Map<string, { readonly stamp: string; readonly decisions: readonly Decision[] }>();

function decisionOf(line: string): Decision[] {
  if (line.trim() === '') return [];
  try {
    const found = JSON.parse(line) as unknown;
    return Value.Check(Decision, found) ? [found] : [];
  } catch {
    return [];
  }
}

/**
 * Adds decisions to those there are; they are on disk when it returns.
 *
 * @throws InputError for what is not of the form of {@link Decision}.
 */
export async function addDecisions(folder: string, decisions: readonly unknown[]): Promise<void> {
  for (const one of decisions) {
    if (!Value.Check(Decision, one)) throw new InputError('no decision of the documented form', 'decision-invalid');
  }
  await mkdir(folder, { recursive: true });
  await lockOfCorrections(folder, 'saving a decision', () => append(join(folder, DECISIONS), decisions));
}

/**
 * Adds the decisions of other datasets that are not there yet, in the order in which they were taken.
 *
 * @param folders of their corrections
 */
export async function copyDecisions(folders: readonly string[], target: string): Promise<void> {
  const found: Decision[] = [];
  for (const folder of folders) if (folder !== target) found.push(...(await readDecisions(folder)));
  if (found.length === 0) return;
  await mkdir(target, { recursive: true });
  await lockOfCorrections(target, 'joining decisions', async () => {
    const there = new Set((await readDecisions(target)).map((one) => JSON.stringify(one)));
    const fresh = [...new Set(found.map((one) => JSON.stringify(one)))].filter((line) => !there.has(line));
    if (fresh.length > 0)
      await append(join(target, DECISIONS), inTime(fresh.map((line) => JSON.parse(line) as Decision)));
  });
}

async function append(file: string, decisions: readonly unknown[]): Promise<void> {
  const handle = await open(file, 'a+');
  try {
    const { size } = await handle.stat();
    const last = Buffer.alloc(1);
    if (size > 0) await handle.read(last, 0, 1, size - 1);
    // What a crash cut off ends here, and nothing is joined to it.
    const head = size > 0 && last.toString() !== '\n' ? '\n' : '';
    await handle.appendFile(head + decisions.map((one) => `${JSON.stringify(one)}\n`).join(''));
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const inTime = (decisions: readonly Decision[]): Decision[] =>
  [...decisions].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));

/** The last word on each item, by its id and the time it was said, since files of several people may be joined: what was undone is open again. */
export function settled(decisions: readonly Decision[]): Map<string, Decision> {
  const last = new Map<string, Decision>();
  for (const one of inTime(decisions)) {
    if (one.verdict === 'undone') last.delete(one.item);
    else if (one.verdict !== 'noted') last.set(one.item, one);
  }
  return last;
}
