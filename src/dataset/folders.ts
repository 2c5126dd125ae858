import { join } from 'node:path';

/** How right the dataset is, where that was measured. */
export const ACCURACY = 'accuracy.json';

/** Where things stand in an output folder. */
export const folders = (out: string) => {
  const state = join(out, '.gongbao');
  const next = join(out, '.gongbao-next');
  return {
    out,
    manifest: join(out, 'manifest.json'),
    /** SHA-256 of every published file, as `sha256sum -c` reads it. */
    checksums: join(out, 'SHA256SUMS'),
    issues: join(out, 'issues'),
    tables: join(out, 'tables'),
    /** What search engines load. */
    search: join(out, 'search'),
    dataPackage: join(out, 'datapackage.json'),
    accuracy: join(out, ACCURACY),
    /** What is about to be published; gone when it is. No cache: with its journal a cut off publication is finished. */
    next,
    journal: join(next, 'journal.json'),
    /** The cache: may be deleted when nothing runs, and costs work, never results. */
    state,
    lock: join(state, 'lock'),
    /** One JSON file for each built input. */
    records: join(state, 'records'),
    /** The rows of each built input, one folder each. */
    shards: join(state, 'shards'),
    /** Issues that are built and not yet published, one folder for each input. */
    finished: join(state, 'finished'),
    /** What is being built; of no value after a crash. */
    staging: join(state, 'staging'),
    /** Encoded groups of rows. */
    groups: join(state, 'groups'),
    ocrCache: join(state, 'ocr'),
  };
};
export type Folders = ReturnType<typeof folders>;
