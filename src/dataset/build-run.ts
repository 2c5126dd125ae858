import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { segmenterName } from '../text/segmenter.js';
import type { ReadingProgress } from '../tree/input.js';
import type { CorrectionsFolder } from './corrections/corrections-folder.js';
import { finishIssue } from './finish-issue.js';
import type { Folders } from './folders.js';
import { assignIds } from './issue-ids.js';
import type { BuildOptions, defaults } from './options.js';
import type { PlannedInput } from './plan.js';
import type { HashCache } from './state/hash-cache.js';
import { type BuildRecord, isIntact } from './state/record.js';
import { codeHash, toolVersion } from './tool.js';
import { runAll } from './worker/run-all.js';
import type { Runner } from './worker/runner.js';
import type { BuildTask, Failure } from './worker/task.js';
import { WorkerPool } from './worker/worker-pool.js';

type Defaults = ReturnType<typeof defaults>;
export type Settings = Defaults & Omit<BuildOptions, keyof Defaults>;
interface Input extends PlannedInput {
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  readonly key: string;
}

/** What became of an input. */
export type InputResult =
  | { readonly kind: 'built'; readonly record: BuildRecord }
  /** It has the content of another input, which alone is built. */
  | { readonly kind: 'copy'; readonly sha256: string; readonly of: string }
  | { readonly kind: 'failed'; readonly sha256: string | null; readonly failure: Failure };

export interface RunContext {
  readonly settings: Settings;
  readonly places: Folders;
  readonly hashes: HashCache;
  readonly known: ReadonlyMap<string, BuildRecord>;
  readonly corrections: CorrectionsFolder;
  /** Contents of inputs that stay as they are → their paths. */
  readonly kept: ReadonlyMap<string, string>;
  /** Name and hash of the recogniser given with `ocrModels`, or null. */
  readonly recogniser: string | null;
  readonly onDone: (path: string, result: InputResult, unchanged: boolean) => void;
  readonly onReading: (path: string, progress: ReadingProgress) => void;
}

/** One run over the inputs of a call: finds out what has to be built, has it built, and settles ids. */
export class BuildRun {
  /** By path. An input that is missing was not reached before the run was stopped. */
  readonly results = new Map<string, InputResult>();
  private readonly inputs = new Map<string, Input>();
  private readonly copies = new Map<string, string>();
  private runner: Promise<Runner> | null = null;
  private readonly fingerprint: string;

  constructor(private readonly context: RunContext) {
    const { ocr, ocrEngine } = context.settings;
    this.fingerprint = [toolVersion(), codeHash(), segmenterName(), ocr, ocrEngine, context.recogniser].join('\n');
  }

  /** Builds what has to be built. Stops early, without an error, where `settings.signal` says so. */
  async all(planned: readonly PlannedInput[]): Promise<void> {
    await this.identify(planned);
    const inputs = [...this.inputs.values()];
    const { known } = this.context;
    const fresh = inputs.filter(({ key }) => !known.has(key));
    const stale: Input[] = [];
    const lookThrough = async () => {
      for (const input of inputs) if (known.has(input.key) && !(await this.takenOver(input))) stale.push(input);
    };
    // Workers are set to work on what is new, while this thread looks through the files of the rest.
    await runAll([() => this.buildAll(fresh), lookThrough], 2, (work) => work());
    await this.buildAll(stale);
  }

  /** Builds those again that do not stand under the id the whole dataset gives them. @param given see {@link assignIds} */
  async settleIds(given: ReadonlyMap<string, string>): Promise<void> {
    const records = [...this.results.values()].flatMap((result) => (result.kind === 'built' ? [result.record] : []));
    const ids = assignIds(records, given);
    const moved = records.filter((record) => record.id !== ids.get(record.key));
    if (moved.length === 0) return;
    await runAll(moved, (await this.running()).lanes, async (record) => {
      const input = this.inputs.get(record.path)!;
      this.results.set(input.path, await this.make(input, ids.get(record.key)!));
    });
  }

  async close(): Promise<void> {
    await (await this.runner)?.close();
  }

  private async identify(planned: readonly PlannedInput[]): Promise<void> {
    const bySha = new Map(this.context.kept);
    for (const { path, file } of planned) {
      const looked = await this.context.hashes.look(file).catch((error: NodeJS.ErrnoException) => error);
      if (looked instanceof Error) {
        const reason = `cannot be read (${looked.code ?? looked.message}); check the file`;
        this.done(path, { kind: 'failed', sha256: null, failure: { code: 'cannot-be-read', reason } }, false);
        continue;
      }
      const { sha256, size } = looked;
      const twin = bySha.get(sha256);
      if (twin !== undefined && twin !== path) {
        this.copies.set(path, twin);
        if (!this.inputs.has(twin)) this.done(path, { kind: 'copy', sha256, of: twin }, true);
        continue;
      }
      const key = createHash('sha256').update([path, sha256, this.fingerprint].join('\n')).digest('hex').slice(0, 32);
      this.inputs.set(path, { path, file, sha256, size, key });
      bySha.set(sha256, path);
    }
  }

  /** Takes an earlier build over, where nothing of it has changed. */
  private async takenOver({ path, key }: Input): Promise<boolean> {
    const { known, places, corrections } = this.context;
    const record = known.get(key);
    const meant = record && corrections.of(record.sha256, record.id);
    if (!record || meant?.hash !== record.corrections?.hash || meant?.file !== record.corrections?.file) return false;
    if (!(await isIntact(places, record))) return false;
    this.done(path, { kind: 'built', record }, true);
    return true;
  }

  /** The largest first: one begun last would keep one worker at work and leave the others idle. */
  private async buildAll(inputs: readonly Input[]): Promise<void> {
    if (inputs.length === 0) return;
    const largestFirst = [...inputs].sort((a, b) => b.size - a.size);
    await runAll(largestFirst, (await this.running()).lanes, async (input) => {
      if (this.isStopped) return;
      const result = await this.make(input, this.context.known.get(input.key)?.id ?? null);
      if (!this.isStopped || result.kind === 'built') this.done(input.path, result, false);
    });
  }

  private get isStopped(): boolean {
    return this.context.settings.signal?.aborted ?? false;
  }

  private async make({ path, file, sha256, key }: Input, id: string | null): Promise<InputResult> {
    const { settings, places, corrections } = this.context;
    const staging = join(places.staging, key);
    const { ocr, ocrEngine, ocrModels, maxSheets, maxOutput, password } = settings;
    const cacheDir = places.ocrCache;
    const task: BuildTask = {
      ...{ key, path, file, sha256, ocr, ocrEngine, ocrModels, cacheDir, id, staging, maxSheets, maxOutput },
      ...(password === undefined ? {} : { password }),
      corrections: corrections.for(sha256),
    };
    const outcome = await (await this.running()).build(task);
    if ('failed' in outcome) return { kind: 'failed', sha256, failure: outcome.failed };
    return { kind: 'built', record: await finishIssue(places, staging, outcome.built) };
  }

  /** No workers are started, and no queue opened, where nothing has changed. */
  private running(): Promise<Runner> {
    this.runner ??= this.start();
    return this.runner;
  }

  private async start(): Promise<Runner> {
    const { settings, places } = this.context;
    if (settings.queue === undefined)
      return new WorkerPool({
        ...settings,
        onReading: (task, progress) => this.context.onReading(task.path, progress),
      });
    const [{ openQueue }, { QueueRunner }] = await Promise.all([
      import('./queue/open-queue.js'),
      import('./queue/queue-runner.js'),
    ]);
    return new QueueRunner(await openQueue(settings.queue), { ...settings, dataset: places.out });
  }

  /** An input is finished, and with it every input of the same content. */
  private done(path: string, result: InputResult, unchanged: boolean): void {
    this.results.set(path, result);
    this.context.onDone(path, result, unchanged);
    for (const [copy, of] of this.copies) {
      if (of !== path || this.results.has(copy)) continue;
      const { sha256 } = this.inputs.get(path)!;
      this.done(copy, result.kind === 'failed' ? result : { kind: 'copy', sha256, of }, unchanged);
    }
  }
}
