import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { segmenterName } from '../text/segmenter.js';
import { sweepDrafts, writeAtomic } from './atomic.js';
import { BuildRun } from './build-run.js';
import { folders } from './folders.js';
import { findInputs } from './inputs.js';
import { lock } from './lock.js';
import type { Manifest } from './manifest.js';
import { type BuildOptions, defaults } from './options.js';
import { HashCache } from './state/hash-cache.js';
import { dropRecord, readRecords } from './state/record.js';
import { codeHash, toolVersion } from './tool.js';
import { UsageError } from './usage-error.js';

/**
 * Builds files, folders and globs into one dataset in `options.out`. What is there from earlier builds is taken over where neither the
 * input, nor its corrections, nor the options, nor the tool have changed; issues of inputs no longer named are removed. Files appear
 * whole or not at all; a run that is killed is continued by the next.
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
  const settings = { ...defaults(), ...options };
  const paths = shardOf(await findInputs(options.inputs), options.shard);
  const recogniser = await recogniserName(settings.ocrModels);
  const places = folders(options.out);
  await makeFolder(options.out);
  const unlock = await lock(options.out, places.state);
  try {
    await rm(places.staging, { recursive: true, force: true });
    for (const folder of [options.out, places.tables, places.search, places.state, places.records, places.groups])
      await sweepDrafts(folder);
    const hashes = await HashCache.open(places.state);
    const known = settings.force ? new Map() : await readRecords(places);
    const run = new BuildRun(settings, places, hashes, known, recogniser);
    const tables = import('./table-files.js'); // comes while the threads are at work
    const inputs = await run.all(paths);
    await removeOthers(places.issues, new Set(run.records.map((record) => record.id)));
    const { writeTables } = await tables;
    await writeTables(options.out, codeHash(), run.records);
    const manifest: Manifest = {
      schemaVersion: '1.0.0',
      tool: { name: 'gongbao', version: toolVersion() },
      options: {
        ocr: settings.ocr,
        ...(settings.ocrEngine !== 'auto' && { ocrEngine: settings.ocrEngine }),
        ...(recogniser !== null && { ocrModels: recogniser }),
      },
      segmenter: segmenterName(),
      inputs,
      messages: run.strayCorrections(),
    };
    await writeAtomic(places.manifest, `${JSON.stringify(manifest, null, 2)}\n`);
    const current = new Set(run.records.map((record) => record.key));
    for (const key of known.keys()) if (!current.has(key)) await dropRecord(places, key);
    await hashes.save();
    await rm(places.staging, { recursive: true, force: true });
    return manifest;
  } finally {
    await unlock();
  }
}

function shardOf(paths: readonly string[], shard: BuildOptions['shard']): readonly string[] {
  return shard ? paths.filter((_, i) => i % shard.count === shard.index - 1) : paths;
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

/** Removes the issues that no input of this build stands behind. Folders that hold no issue are not ours. */
async function removeOthers(issues: string, ids: ReadonlySet<string>): Promise<void> {
  for (const name of await readdir(issues).catch(() => [])) {
    const isIssue = await stat(join(issues, name, 'issue.json')).catch(() => null);
    if (isIssue && !ids.has(name)) await rm(join(issues, name), { recursive: true, force: true });
  }
}
