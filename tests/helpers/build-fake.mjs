/** Builds argv[3] into argv[4] with the worker argv[2], by the compiled code: a process to be killed. */
import { build } from '../../dist/dataset/build.js';

const [worker, inputs, out] = process.argv.slice(2);
await build({ inputs: [inputs], out, jobs: 2, worker: new URL(worker) });
