import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const made = join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'gongbao-tests', 'fake-worker.js');

/** `fake-worker.ts` as `compile.ts` compiled it: from the sources each start of it takes four times as long. */
export const fakeWorker = pathToFileURL(made);
