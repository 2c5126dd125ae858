/** Builds a dataset with another worker, by the compiled library: `node dataset-step.mjs WORKER OUT INPUT`. */
import { pathToFileURL } from 'node:url';
import { build } from '../../dist/index.js';

const [worker, out, input] = process.argv.slice(2);
const { inputs } = await build({ inputs: [input], out, worker: pathToFileURL(worker) });
const failed = inputs.find(({ status }) => status === 'failed');
if (failed) throw new Error(JSON.stringify(failed));
