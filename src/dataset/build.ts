import { mkdir, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { BuildRun, type InputResult, type Settings } from './build-run.js';
import { commit } from './commit.js';
import { correctionsOf } from './corrections/corrections-of.js';
import { builtEntry, copyEntry, failedEntry, lostEntry, skippedEntry } from './entries.js';
import { type Folders, folders } from './folders.js';
import { type Found, findInputs, type GapFolder, INPUT_ENDINGS } from './inputs.js';
import { contentOf, hasOwnIssue, Kept } from './kept.js';
import { type Manifest, type ManifestInput, readManifest } from './manifest.js';
import { mendingCache } from './mending-cache.js';
import { type BuildOptions, defaults } from './options.js';
import { fromDataset, fromHere } from './paths.js';
import { plan } from './plan.js';
import { HashCache } from './state/hash-cache.js';
import { readRecords } from './state/record.js';
import { withStore } from './store/store.js';
import { UsageError } from './usage-error.js';

/**
 * Builds files, folders and globs into the dataset in `options.out`, adding to what is there. Inputs that are not named stay; what is gone
 * from a folder or glob that is named is removed, and said so in `removed` of the manifest; what is there already is taken over where
 * neither the input, nor its corrections, nor the options, nor the tool have changed. A failed input keeps what was last built of it.
 * Readers see the earlier dataset until the new one is published as a whole; a run that is killed is continued by the next.
 *
 * @returns the manifest, as written to `manifest.json`; inputs that could not be built have the status `failed` there.
 * @throws UsageError where the call cannot be carried out: no input found, or another run at work in the folder.
 *
 * @example
 * ```ts
 * const manifest = await build({ inputs: ['corpus'], out: 'output' });
 * manifest.inputs.filter((input) => input.status === 'failed');
 * ```
 */
export async function build(options: BuildOptions): Promise<Manifest> {
  const settings = { ...defaults(), ...options, out: resolve(options.out) };
  const found = await findInputs(options.inputs);
  const places = folders(settings.out);
  refuseEmpty(found, await readManifest(places), settings.out);
  await makeFolder(settings.out);
  const recogniser = await recogniserName(settings.ocrModels);
  const run = (set: Settings) => new Build(set, places, found, recogniser).run();
  return withStore(places, 'gongbao build', () =>
    mendingCache(
      places,
      () => run(settings),
      () => run(withoutUnchanged(settings)),
    ),
  );
}

/** What is taken over has been told of before. */
const withoutUnchanged = (settings: Settings): Settings => ({
  ...settings,
  onInput: (event) => (event.unchanged ? undefined : settings.onInput?.(event)),
});

/** One build, with the lock of the dataset. */
class Build {
  private readonly entries = new Map<string, ManifestInput>();
  private earlier: Manifest | null = null;
  private before = new Map<string, ManifestInput>();
  private done = 0;
  private total = 0;

  constructor(
    private readonly settings: Settings,
    private readonly places: Folders,
    private readonly found: Found,
    private readonly recogniser: string | null,
  ) {}

  async run(): Promise<Manifest> {
    const { settings, places } = this;
    this.earlier = await readManifest(places);
    this.before = new Map(this.earlier?.inputs.map((entry) => [entry.path, entry]));
    const { inputs: named, skipped, kept, removed } = plan(this.found, this.earlier, settings);
    const corrections = await correctionsOf(places.out, this.earlier, settings.corrections);
    const records = await readRecords(places);
    const hashes = HashCache.open(places.state);
    const holdings = new Kept(places, records);
    const again = await holdings.toRebuild(kept, corrections, hashes);
    const isAgain = new Set(again.map(({ path }) => path));
    const staying = kept.filter(({ path }) => !isAgain.has(path));
    const inputs = [...named, ...again].sort((a, b) => (a.path < b.path ? -1 : 1));
    this.total = inputs.length;

    for (const entry of staying) this.entries.set(entry.path, entry);
    for (const { path, code } of skipped) this.entries.set(path, skippedEntry(path, code));
    const run = new BuildRun({
      ...{ settings, places, hashes, corrections, recogniser: this.recogniser },
      known: settings.force ? new Map() : records,
      kept: new Map(staying.filter(hasOwnIssue).map((entry) => [contentOf(entry)!, entry.path])),
      onDone: (path, result, unchanged) => this.report(path, result, unchanged),
      onReading: (path, { read, of }) =>
        settings.onReading?.({ shown: fromHere(places.out, path), read, of, done: this.done, total: this.total }),
    });
    try {
      await run.all(inputs);
      await run.settleIds(this.idsGiven(run.results));
    } finally {
      await run.close();
    }
    for (const { path } of inputs) this.entries.set(path, this.entryOf(path, run.results.get(path)));
    const { records: remaining, lost } = await holdings.records(
      [...this.entries.values()].filter((entry) => entry.stale !== null || staying.includes(entry)),
    );
    for (const path of lost) this.entries.set(path, lostEntry(this.entries.get(path)!));
    const built = [...run.results.values()].flatMap((result) => (result.kind === 'built' ? [result.record] : []));
    const manifest = await commit(places, {
      ...{ earlier: this.earlier, entries: [...this.entries.values()], removed, corrections },
      notes: this.found.gaps.map((gap) => gapNote(settings.out, gap)),
      options: {
        ocr: settings.ocr,
        ...(settings.ocrEngine !== 'auto' && { ocrEngine: settings.ocrEngine }),
        ...(this.recogniser !== null && { ocrModels: this.recogniser }),
      },
      records: [...built, ...remaining],
    });
    await hashes.save((path) => this.entries.has(path));
    return manifest;
  }

  /** Content → id, of all that was in the dataset and is not replaced. */
  private idsGiven(results: ReadonlyMap<string, InputResult>): Map<string, string> {
    const contents = new Set([...results.values()].flatMap((r) => (r.kind === 'built' ? [r.record.sha256] : [])));
    const isReplaced = ({ path }: ManifestInput) => ['built', 'copy'].includes(results.get(path)?.kind ?? '');
    const stays = (entry: ManifestInput) =>
      contents.has(contentOf(entry)!) || (this.entries.has(entry.path) && !isReplaced(entry));
    const entries = this.earlier?.inputs.filter((entry) => hasOwnIssue(entry) && stays(entry)) ?? [];
    return new Map(entries.map((entry) => [contentOf(entry)!, entry.issueId!]));
  }

  private entryOf(path: string, result: InputResult | undefined): ManifestInput {
    if (result === undefined) return this.before.get(path) ?? skippedEntry(path, 'interrupted');
    if (result.kind === 'built') return builtEntry(result.record);
    if (result.kind === 'failed') return failedEntry(path, result, this.before.get(path));
    return copyEntry(path, this.entries.get(result.of) ?? this.before.get(result.of)!);
  }

  private report(path: string, result: InputResult, unchanged: boolean): void {
    this.done += 1;
    const input = this.entryOf(path, result);
    this.entries.set(path, input);
    const shown = fromHere(this.places.out, path);
    this.settings.onInput?.({ input, shown, done: this.done, total: this.total, unchanged });
  }
}

const gapNote = (out: string, { path, missing }: GapFolder): string =>
  `${fromDataset(out, path)}: the numbers ${missing.join(', ')} are missing among its sheets, so that each is an input of its own: add them, or number the files without a gap`;

function refuseEmpty(found: Found, earlier: Manifest | null, out: string): void {
  // An emptied folder is no mistake where something of it is in the dataset: that is what is to be removed.
  const hadInputs = earlier?.inputs.some(({ path }) => found.covers(resolve(out, path))) ?? false;
  const [nothing] = found.empty;
  if (nothing && !hadInputs)
    throw new UsageError(`${nothing.reason}; give a file, folder or glob with ${INPUT_ENDINGS.join(', ')} files`);
}

/** Name and hash of the recogniser in a folder: part of what a result depends on. */
async function recogniserName(folder: string | undefined): Promise<string | null> {
  if (folder === undefined) return null;
  const { modelFiles } = await import('../ingest/ocr/engines/model-files.js');
  const files = await modelFiles(folder).catch((error: Error) => {
    throw new UsageError(error.message);
  });
  return files.name;
}

async function makeFolder(out: string): Promise<void> {
  const stats = await stat(out).catch(() => null);
  if (stats && !stats.isDirectory()) throw new UsageError(`${out} is a file; give --out a folder`);
  await mkdir(out, { recursive: true });
}
