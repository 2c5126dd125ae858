#!/usr/bin/env node
import { EXIT } from './exit-status.js';
import { run } from './run.js';
import { troubleOf } from './trouble-of.js';

// The reader of a pipe may stop before the end, as `head` does: what is said is then for nobody, what is done goes on. Where the disk is
// full behind a redirection, the call has failed.
let broken = false;
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return;
    if (stream === process.stdout) process.stderr.write(`error: standard output: ${troubleOf(error)}\n`);
    process.exitCode = EXIT.failed;
    broken = true;
  });
}

const status = await run(process.argv.slice(2));
process.exitCode = broken ? EXIT.failed : status;
