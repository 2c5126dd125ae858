import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Adopted, adoptIssue, reviewedIn } from './adopt-issue.js';
import { commit } from './commit.js';
import { copyCorrections } from './corrections/copy-corrections.js';
import { correctionsOf, correctionsPath } from './corrections/corrections-of.js';
import { copyDecisions } from './decisions/decision-log.js';
import { builtEntry, copyEntry } from './entries.js';
import { type Folders, folders } from './folders.js';
import { assignIds } from './issue-ids.js';
import { contentOf, hasOwnIssue, Kept } from './kept.js';
import { type Manifest, type ManifestInput, readManifest } from './manifest.js';
import { mendingCache } from './mending-cache.js';
import { fromDataset, inFileSystem } from './paths.js';
import { type BuildRecord, readRecords } from './state/record.js';
import { readChecksums } from './store/checksums.js';
import { fileHash } from './store/file-hash.js';
import { consistently } from './store/snapshot.js';
import { withStore } from './store/store.js';
import { UsageError } from './usage-error.js';

export interface MergeOptions {
  /** Output folders of builds. */
  readonly from: readonly string[];
  readonly out: string;
  readonly corrections?: string;
}

export interface Merged {
  readonly manifest: Manifest;
  /** What people should know: files of corrections that were not copied. */
  readonly notes: readonly string[];
}

interface Source {
  readonly entry: ManifestInput;
  readonly from: Folders;
  /** Its path, seen from the joined dataset. */
  readonly path: string;
}

/**
 * Joins datasets into one. What `out` holds stays; an input it has already, by content, is not taken over again. Nothing is built: issues are
 * written anew from their `issue.json`, under ids that are free. Their corrections and decisions are copied to those of `out`.
 *
 * @throws UsageError where a folder holds no dataset, or an issue is not as its checksum says.
 */
export async function merge(options: MergeOptions): Promise<Merged> {
  const places = folders(resolve(options.out));
  const sources: Source[] = [];
  for (const dir of options.from) sources.push(...(await sourcesOf(folders(resolve(dir)), places.out)));
  await mkdir(places.out, { recursive: true });
  const joinAll = async () => {
    const earlier = await readManifest(places);
    const target = correctionsPath(places.out, earlier, options.corrections);
    const notes = await copyCorrections(options.from, target);
    await copyDecisions(await Promise.all(options.from.map(correctionsFolderOf)), target);
    const records = await readRecords(places);
    const own = await new Kept(places, records).records(earlier?.inputs ?? []);
    const entries = new Map(earlier?.inputs.map((entry) => [entry.path, entry]));
    const taken = await takeOver(places, sources, own.records, entries);
    const corrections = await correctionsOf(places.out, earlier, options.corrections);
    const { corrections: _, ...buildOptions } = earlier?.options ?? { ocr: 'auto' as const, corrections: '' };
    const change = { earlier, corrections, options: buildOptions, removed: [], entries: [...entries.values()] };
    return { manifest: await commit(places, { ...change, records: [...own.records, ...taken] }), notes };
  };
  return withStore(places, 'gongbao merge', () => mendingCache(places, joinAll));
}

const correctionsFolderOf = async (dir: string): Promise<string> =>
  correctionsPath(resolve(dir), await readManifest(folders(resolve(dir))));

async function sourcesOf(from: Folders, out: string): Promise<Source[]> {
  const manifest = await consistently(from, () => readManifest(from));
  if (manifest === null)
    throw new UsageError(`no dataset in ${from.out} (no manifest.json); run gongbao build there first`);
  return manifest.inputs.map((entry) => ({ entry, from, path: fromDataset(out, inFileSystem(from.out, entry.path)) }));
}

/** Adds to `entries` what is new, and returns the records of its issues. */
async function takeOver(
  places: Folders,
  sources: readonly Source[],
  own: readonly BuildRecord[],
  entries: Map<string, ManifestInput>,
): Promise<BuildRecord[]> {
  const contents = new Map(own.map(({ sha256, path }) => [sha256, path]));
  const fresh: (Source & { readonly key: string })[] = [];
  const copies: Source[] = [];
  for (const source of sources) {
    const { entry, path } = source;
    const content = contentOf(entry);
    if (!hasOwnIssue(entry) || content === null || contents.has(content)) copies.push(source);
    else {
      const key = createHash('sha256')
        .update(JSON.stringify(['merged', path, content]))
        .digest('hex')
        .slice(0, 32);
      contents.set(content, path);
      fresh.push({ ...source, key });
    }
  }
  const given = new Map(own.map(({ sha256, id }) => [sha256, id]));
  const claims = fresh.map(({ entry, key }) => ({ key, sha256: contentOf(entry)!, ownId: entry.issueId! }));
  const ids = assignIds(claims, given);
  const records: BuildRecord[] = [];
  for (const source of fresh) {
    const adopted = await soundIssue(source);
    const record = await adoptIssue(places, adopted, { key: source.key, path: source.path, id: ids.get(source.key)! });
    records.push(record);
    const { stale, status } = source.entry;
    entries.set(source.path, {
      ...builtEntry(record),
      ...(stale ? { stale, status, code: source.entry.code, sha256: source.entry.sha256 } : {}),
    });
  }
  for (const { entry, path } of copies) {
    if (entries.has(path)) continue;
    const of = entries.get(contents.get(contentOf(entry) ?? '') ?? '');
    entries.set(path, of ? copyEntry(path, of) : { ...entry, path });
  }
  return records;
}

async function soundIssue({ from, entry }: Source): Promise<Adopted> {
  const id = entry.issueId!;
  const sums = await readChecksums(from);
  const hash = await fileHash(join(from.issues, id, 'issue.json')).catch(() => null);
  if (hash === null || sums.get(`issues/${id}/issue.json`) !== hash)
    throw new UsageError(`${join(from.issues, id)} is damaged; run gongbao validate --out ${from.out}`);
  return { from, entry, reviewed: (await reviewedIn(from, new Set([id]))).get(id)! };
}
