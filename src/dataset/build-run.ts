import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { segmenterName } from '../text/segmenter.js';
import { correctionsFile, correctionsHash } from './corrections/corrections-file.js';
import type { Folders } from './folders.js';
import { assignIds } from './issue-ids.js';
import type { ManifestInput } from './manifest.js';
import type { BuildOptions, defaults } from './options.js';
import { placeIssue } from './place-issue.js';
import type { HashCache } from './state/hash-cache.js';
import { type BuildRecord, isIntact } from './state/record.js';
import { codeHash, toolVersion } from './tool.js';
import { runAll } from './worker/run-all.js';
import type { BuildTask } from './worker/task.js';
import { WorkerPool } from './worker/worker-pool.js';

type Defaults = ReturnType<typeof defaults>;
type Settings = Defaults & Omit<BuildOptions, keyof Defaults>;
interface Input {
  readonly path: string;
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  readonly key: string;
}
interface Failure {
  readonly path: string;
  readonly sha256: string | null;
  readonly reason: string;
}

/** One run over all inputs: finds out what has to be built, has it built, settles ids, and keeps the results in input order. */
export class BuildRun {
  private readonly built = new Map<string, BuildRecord>();
  private readonly failures = new Map<string, Failure>();
  private readonly inputs = new Map<string, Input>();
  /** Inputs with the same content as an earlier one, which alone is built. */
  private readonly copies = new Map<string, Input>();
  /** Names in the folder of corrections: most issues have none, and a look into the folder spares looking for each. */
  private correctionFiles: readonly string[] = [];
  private pool: WorkerPool | null = null;
  private readonly fingerprint: string;
  private placing: Promise<unknown> = Promise.resolve();
  private done = 0;
  private total = 0;

  constructor(
    private readonly settings: Settings,
    private readonly places: Folders,
    private readonly hashes: HashCache,
    private readonly known: ReadonlyMap<string, BuildRecord>,
    /** Name and hash of the recogniser given with `ocrModels`, or null. */
    recogniser: string | null,
  ) {
    this.fingerprint = [toolVersion(), codeHash(), segmenterName(), settings.ocr, settings.ocrEngine, recogniser].join(
      '\n',
    );
  }

  /** What is built, sorted by issue id. */
  get records(): BuildRecord[] {
    return [...this.built.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  async all(paths: readonly string[]): Promise<ManifestInput[]> {
    this.total = paths.length;
    this.correctionFiles = (await readdir(this.settings.corrections).catch(() => [])).sort();
    try {
      await this.identify(paths);
      const inputs = [...this.inputs.values()];
      const fresh = inputs.filter(({ key }) => !this.known.has(key));
      const stale: Input[] = [];
      const lookThrough = async () => {
        for (const input of inputs) {
          if (this.known.has(input.key) && !(await this.takenOver(input))) stale.push(input);
        }
      };
      // Threads are set to work on what is new, while this one looks through the files of the rest.
      await runAll([() => this.buildAll(fresh), lookThrough], 2, (work) => work());
      await this.buildAll(stale);
      await this.settleIds();
    } finally {
      await this.pool?.close();
    }
    return paths.map((path) => this.entry(path));
  }

  /** Names of corrections files that belong to no issue of the dataset. */
  strayCorrections(): string[] {
    const ids = new Set(this.records.map((record) => record.id));
    return this.correctionFiles
      .filter((file) => file.endsWith('.yaml') && !ids.has(file.slice(0, -'.yaml'.length)))
      .map((file) => `${file}: no such issue in this dataset; its corrections are not applied`);
  }

  private async identify(paths: readonly string[]): Promise<void> {
    const bySha = new Map<string, Input>();
    for (const path of paths) {
      const looked = await this.hashes.look(path).catch((error: NodeJS.ErrnoException) => error);
      if (looked instanceof Error) {
        this.failures.set(path, { path, sha256: null, reason: `cannot be read (${looked.code}); check the file` });
        continue;
      }
      const { sha256, size } = looked;
      const key = createHash('sha256').update([path, sha256, this.fingerprint].join('\n')).digest('hex').slice(0, 32);
      const input = { path, sha256, size, key };
      const twin = bySha.get(sha256);
      if (twin) this.copies.set(path, twin);
      else this.inputs.set(path, input);
      if (!twin) bySha.set(sha256, input);
    }
  }

  /** Takes an earlier build over, where nothing of it has changed. */
  private async takenOver({ path, key }: Input): Promise<boolean> {
    const record = this.known.get(key);
    if (!record || !(await this.isCurrent(record))) return false;
    this.built.set(path, record);
    this.report(path, true);
    return true;
  }

  /** The largest first: one begun last would keep one thread at work and leave the others idle. */
  private async buildAll(inputs: readonly Input[]): Promise<void> {
    const largestFirst = [...inputs].sort((a, b) => b.size - a.size);
    await runAll(largestFirst, this.settings.jobs, async (input) => {
      await this.make(input, this.known.get(input.key)?.id ?? null);
      this.report(input.path, false);
    });
  }

  private async isCurrent(record: BuildRecord): Promise<boolean> {
    const isCorrected = this.correctionFiles.includes(correctionsFile('', record.id));
    const corrections = isCorrected ? await correctionsHash(this.settings.corrections, record.id) : null;
    return corrections === record.correctionsHash && isIntact(this.places, record);
  }

  private async make({ path, sha256, key }: Omit<Input, 'size'>, id: string | null): Promise<void> {
    const staging = join(this.places.staging, key);
    const { ocr, ocrEngine, ocrModels } = this.settings;
    const corrections = this.correctionFiles.length === 0 ? null : this.settings.corrections;
    const cacheDir = this.places.ocrCache;
    const task: BuildTask = { key, path, sha256, ocr, ocrEngine, ocrModels, cacheDir, corrections, id, staging };
    // No threads are started where nothing has changed, and no more than there are inputs.
    this.pool ??= new WorkerPool({ ...this.settings, jobs: Math.min(this.settings.jobs, this.inputs.size) });
    const outcome = await this.pool.build(task);
    if ('failed' in outcome) {
      this.failures.set(path, { path, sha256, reason: outcome.failed });
      this.built.delete(path);
      return;
    }
    // One after the other: two issues may claim the same folder.
    const placing = this.placing.then(() => placeIssue(this.places, staging, outcome.built));
    this.placing = placing.catch(() => {});
    this.built.set(path, await placing);
  }

  /** Builds those again that do not stand under the id the whole set of inputs gives them, or whose place another one took. */
  private async settleIds(): Promise<void> {
    const records = this.records;
    const ids = assignIds(records);
    const isContested = (i: number) => records[i]?.id === records[i - 1]?.id || records[i]?.id === records[i + 1]?.id;
    const moved = records.filter(
      (record, i) => record.id !== ids.get(record.key) || (isContested(i) && !isIntact(this.places, record)),
    );
    await runAll(moved, this.settings.jobs, (record) => this.make(record, ids.get(record.key) ?? null));
  }

  /** An input is finished, and with it every input of the same content. */
  private report(path: string, unchanged: boolean): void {
    this.done += 1;
    this.settings.onInput?.({ input: this.entry(path), done: this.done, total: this.total, unchanged });
    for (const [copy, twin] of this.copies) if (twin.path === path) this.report(copy, unchanged);
  }

  private entry(path: string): ManifestInput {
    const twin = this.copies.get(path);
    if (twin) {
      const { sha256, status, issueId } = this.entry(twin.path);
      return {
        path,
        sha256,
        status,
        issueId,
        counts: null,
        messages: [{ sheet: null, reason: `same content as ${twin.path}` }],
      };
    }
    const failure = this.failures.get(path);
    if (failure) {
      const messages = [{ sheet: null, reason: failure.reason }];
      return { path, sha256: failure.sha256, status: 'failed', issueId: null, counts: null, messages };
    }
    const { sha256, status, id, counts, messages } = this.built.get(path)!;
    return { path, sha256, status, issueId: id, counts: { ...counts }, messages: [...messages] };
  }
}
