import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { pickKeys } from '../emit/pick-keys.js';
import { segmenterName } from '../text/segmenter.js';
import type { CorrectionsFolder } from './corrections/corrections-folder.js';
import { ACCURACY, type Folders } from './folders.js';
import { type Manifest, ManifestInput, type Removed } from './manifest.js';
import { fromDataset } from './paths.js';
import { Damaged } from './state/damaged.js';
import { type BuildRecord, dropRecord, placeOfIssue, readRecords } from './state/record.js';
import { writeAtomic } from './store/atomic.js';
import { sha256Of } from './store/checked-file.js';
import { type Checksums, checksumLines } from './store/checksums.js';
import { type Move, publish } from './store/publication.js';
import { codeHash, toolVersion } from './tool.js';
import { findTwins } from './twins.js';

/** A dataset as it is to be. */
export interface Change {
  readonly earlier: Manifest | null;
  readonly entries: readonly ManifestInput[];
  /** All issues, one record each. */
  readonly records: readonly BuildRecord[];
  readonly removed: readonly Removed[];
  readonly corrections: CorrectionsFolder;
  /** What there is to say of the call. */
  readonly notes?: readonly string[];
  readonly options: Omit<Manifest['options'], 'corrections'>;
}

/** Writes tables, checksums and manifest beside those that stand, and publishes all of it with the issues. For the holder of the lock. */
export async function commit(places: Folders, change: Change): Promise<Manifest> {
  const records = [...change.records].sort((a, b) => (a.id < b.id ? -1 : 1));
  const twins = findTwins(records);
  const { prepareTables } = await import('./table-files.js');
  const tables = await prepareTables(
    places,
    codeHash(),
    records.filter(({ id }) => !twins.has(id)),
  );
  const sums = new Map([...tables.sums, ...sumsOf(records)]);
  const manifest = manifestOf(places, change, twins, sums);
  const moves = [...(await movesOfIssues(places, change, records)), ...tables.moves];
  for (const [path, text] of [
    [places.checksums, checksumLines(sums)],
    [places.manifest, `${JSON.stringify(manifest, null, 2)}\n`],
  ] as const) {
    if (text === (await readFile(path, 'utf8').catch(() => null))) continue;
    const to = inside(places, path);
    await writeAtomic(join(places.next, to), text);
    moves.push({ from: inside(places, join(places.next, to)), to });
  }
  // It speaks of the tables before, and is not among the checksums any more.
  if (moves.length > 0 && existsSync(places.accuracy)) moves.push({ from: null, to: ACCURACY });
  if (moves.length > 0) await publish(places, moves);
  await tables.published();
  await rm(places.finished, { recursive: true, force: true });
  const current = new Set(records.map(({ key }) => key));
  for (const key of (await readRecords(places)).keys()) if (!current.has(key)) await dropRecord(places, key);
  return manifest;
}

const inside = ({ out }: Folders, path: string): string => relative(out, path).replaceAll(sep, '/');

const sumsOf = (records: readonly BuildRecord[]) =>
  records.flatMap(({ id, files }) => files.map(({ path, sha256 }) => [`issues/${id}/${path}`, sha256] as const));

async function movesOfIssues(places: Folders, { earlier }: Change, records: readonly BuildRecord[]): Promise<Move[]> {
  const moves: Move[] = [];
  for (const record of records) {
    const place = await placeOfIssue(places, record);
    if (place === null) throw new Damaged(`issues/${record.id} is not whole`);
    if (place === 'published') continue;
    moves.push({ from: inside(places, join(places.finished, record.key)), to: `issues/${record.id}` });
  }
  const ids = new Set(records.map(({ id }) => id));
  const known = new Set(earlier?.inputs.flatMap(({ issueId }) => issueId ?? []));
  for (const id of known) if (!ids.has(id)) moves.push({ from: null, to: `issues/${id}` });
  return moves;
}

function manifestOf(places: Folders, change: Change, twins: ReadonlyMap<string, string>, sums: Checksums): Manifest {
  const inputs = change.entries
    .map((entry) => ({ ...entry, twinOf: (entry.issueId && twins.get(entry.issueId)) ?? null }))
    .map((entry) => pickKeys(ManifestInput.properties, entry) as ManifestInput)
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const applied = new Set(inputs.flatMap(({ corrections }) => corrections ?? []));
  const ids = new Set(change.records.map(({ id }) => id));
  return {
    schemaVersion: '1.1.0',
    tool: { name: 'gongbao', version: toolVersion() },
    build: sha256Of(checksumLines(sums)),
    options: { ...change.options, corrections: fromDataset(places.out, change.corrections.path) },
    segmenter: segmenterName(),
    inputs,
    removed: [...change.removed],
    messages: [...(change.notes ?? []), ...change.corrections.strays(applied, ids)],
  };
}
