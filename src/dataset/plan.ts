import type { Found, SkipCode } from './inputs.js';
import type { Manifest, ManifestInput, Removed } from './manifest.js';
import type { BuildOptions } from './options.js';
import { fromDataset, inFileSystem } from './paths.js';

/** An input, by its path in the manifest and where it is. */
export interface PlannedInput {
  readonly path: string;
  /** Absolute. */
  readonly file: string;
}

/** What a call means for a dataset. */
export interface Plan {
  /** To be built, or found unchanged. */
  readonly inputs: readonly PlannedInput[];
  readonly skipped: readonly { readonly path: string; readonly code: SkipCode }[];
  /** Entries of the dataset that stay as they are. */
  readonly kept: readonly ManifestInput[];
  readonly removed: readonly Removed[];
}

/**
 * A build adds and updates: what is not named stays. What stood under a folder or glob that is named, and is gone from it, is removed; with
 * `prune` all that is not named. The shards of a call share the work, and each sees the whole of what is named.
 */
export function plan(found: Found, earlier: Manifest | null, { out, shard, prune = false }: BuildOptions): Plan {
  const named = found.files.map(({ path: file, skipped }) => ({ path: fromDataset(out, file), file, skipped }));
  const inputs = named.filter(({ skipped }) => skipped === null).map(({ path, file }) => ({ path, file }));
  const own = shard ? inputs.filter((_, i) => i % shard.count === shard.index - 1) : inputs;
  const skipped = named.flatMap(({ path, skipped: code }) => (code === null ? [] : [{ path, code }]));
  const isSettled = new Set([...own, ...skipped].map(({ path }) => path));
  const isNamed = new Set(named.map(({ path }) => path));
  const kept: ManifestInput[] = [];
  const removed: Removed[] = [];
  for (const entry of earlier?.inputs ?? []) {
    const { path, issueId } = entry;
    if (isSettled.has(path)) continue;
    const isGone = !isNamed.has(path) && found.covers(inFileSystem(out, path));
    if (isGone || (prune && !isNamed.has(path))) removed.push({ path, issueId, code: isGone ? 'gone' : 'pruned' });
    else kept.push(entry);
  }
  return { inputs: own, skipped, kept, removed };
}
