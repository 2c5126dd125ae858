#!/usr/bin/env node
import { EXIT } from './exit-status.js';
import { troubleOf } from './trouble-of.js';

/** Loaded here and not by the module system, whose own words for a machine without file handles are a page long. */
const load = () => Promise.all([import('./run.js'), import('./say.js')]);

try {
  const [{ run }, { sayError }] = await load();
  // The reader of a pipe may stop before the end, as `head` does: what is said is then for nobody, what is done goes on. Where the disk is
  // full behind a redirection, the call has failed.
  let broken = false;
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', ({ code }: NodeJS.ErrnoException) => {
      if (code === 'EPIPE' || broken) return;
      broken = true;
      process.exitCode = EXIT.failed;
      if (stream === process.stdout)
        sayError(`standard output cannot be written (${code}): what was sent there is not whole`);
    });
  }
  const status = await run(process.argv.slice(2));
  process.exitCode = broken ? EXIT.failed : status;
} catch (error) {
  process.stderr.write(`error: ${troubleOf(error as NodeJS.ErrnoException)}\n`);
  process.exitCode = EXIT.failed;
}
