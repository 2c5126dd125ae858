/** Builds argv[2] into argv[3] with the fake worker: a process to be killed. */
import { build } from '../../src/dataset/build.js';
import { fakeWorker as worker } from './fake-worker-file.js';

const [inputs, out] = process.argv.slice(2);
await build({ inputs: [inputs!], out: out!, jobs: 2, worker });
