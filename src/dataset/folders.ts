import { join } from 'node:path';

/** Where things stand in an output folder. All but `state` is the product; `state` may be deleted at any time and costs a rebuild. */
export const folders = (out: string) => {
  const state = join(out, '.gongbao');
  return {
    manifest: join(out, 'manifest.json'),
    issues: join(out, 'issues'),
    tables: join(out, 'tables'),
    /** What search engines load. */
    search: join(out, 'search'),
    dataPackage: join(out, 'datapackage.json'),
    state,
    /** One JSON file for each built input. */
    records: join(state, 'records'),
    /** The rows of each built input, one folder each. */
    shards: join(state, 'shards'),
    /** What is being built; of no value after a crash. */
    staging: join(state, 'staging'),
    /** Encoded groups of rows. */
    groups: join(state, 'groups'),
    ocrCache: join(state, 'ocr'),
  };
};
export type Folders = ReturnType<typeof folders>;
