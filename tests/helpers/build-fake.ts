/** Builds argv[2] into argv[3] with the fake worker: a process to be killed. */
import { build } from '../../src/dataset/build.js';

const [inputs, out] = process.argv.slice(2);
const worker = new URL('./fake-worker.ts', import.meta.url);
await build({ inputs: [inputs!], out: out!, jobs: 2, worker });
