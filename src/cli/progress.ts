import { Presets, SingleBar } from 'cli-progress';
import type { ManifestInput } from '../dataset/manifest.js';
import type { InputEvent, ReadingEvent } from '../dataset/options.js';
import { told } from '../messages/troubles/told.js';
import { wordsOf } from '../messages/words-of.js';
import { printable } from './printable.js';
import { lines } from './say.js';
import { SheetPace } from './sheet-pace.js';
import { withSheet } from './with-sheet.js';

interface Display {
  readonly input: (event: InputEvent) => void;
  readonly reading: (event: ReadingEvent) => void;
  readonly stop: () => void;
}
/** How much is said. */
export interface Talk {
  readonly json?: boolean | undefined;
  readonly quiet?: boolean | undefined;
  readonly verbose?: boolean | undefined;
}
export interface Reporter extends Display {
  /** Inputs of this call so far. */
  readonly counts: () => { readonly done: number; readonly failed: number };
}

/** Tells of finished inputs: JSON on stdout if asked for; on stderr a bar on a terminal, a line for each input otherwise. */
export function reporter({ json = false, quiet = false, verbose = false }: Talk): Reporter {
  const show = quiet
    ? silent
    : process.stderr.isTTY && !verbose
      ? bar()
      : eachLine(verbose ? Number.POSITIVE_INFINITY : SHOWN_MESSAGES);
  const counts = { done: 0, failed: 0 };
  return {
    counts: () => counts,
    input: (event) => {
      counts.done = event.done;
      if (event.input.status === 'failed') counts.failed += 1;
      if (json) process.stdout.write(`${JSON.stringify(event.input)}\n`);
      show.input(event);
    },
    reading: show.reading,
    stop: show.stop,
  };
}

/** Only what failed. */
const silent: Display = {
  input: ({ input, shown }) => {
    if (input.status === 'failed') process.stderr.write(`${printable(shown)}: ${summary(input)}\n`);
  },
  reading: () => {},
  stop: () => {},
};

/** Seconds between two lines that say how far OCR is, where they go to a log. */
const QUIET_SECONDS = 30;

/** How far OCR of an input is, in words. */
function readings(): (event: ReadingEvent) => string {
  const paces = new Map<string, SheetPace>();
  return ({ shown, read, of }) => {
    const pace = paces.get(shown) ?? new SheetPace();
    paces.set(shown, pace);
    return lines().reading(read, of, pace.left(read, of, performance.now() / 1000));
  };
}

function eachLine(most: number): Display {
  const told = readings();
  let last = Number.NEGATIVE_INFINITY;
  return {
    reading: (event) => {
      const text = told(event);
      if (performance.now() / 1000 - last < QUIET_SECONDS) return;
      last = performance.now() / 1000;
      process.stderr.write(`${printable(event.shown)}: ${text}\n`);
    },
    input: ({ input, shown, done, total, unchanged }) =>
      process.stderr.write(
        `[${done}/${total}] ${printable(shown)}: ${unchanged ? lines().unchanged : `${summary(input)}${details(input, most)}`}\n`,
      ),
    stop: () => {},
  };
}

function bar(): Display {
  const progress = new SingleBar(
    { format: '{bar} {value}/{total} {eta_formatted} {path}', stream: process.stderr },
    Presets.shades_classic,
  );
  let started = false;
  const failures: string[] = [];
  // The bar switches the wrapping of lines off: who ends at once must switch it on again.
  const restore = () => progress.stop();
  const words = readings();
  const update = (done: number, total: number, path: string) => {
    if (!started) {
      process.once('exit', restore);
      progress.start(total, 0, { path: '' });
    }
    started = true;
    progress.update(done, { path });
  };
  return {
    reading: (event) => update(event.done, event.total, `${printable(event.shown)} ${words(event)}`),
    input: ({ input, shown, done, total }) => {
      update(done, total, printable(shown));
      if (input.status === 'failed') failures.push(`${printable(shown)}: ${summary(input)}\n`);
    },
    stop: () => {
      if (started) progress.stop();
      process.removeListener('exit', restore);
      for (const line of failures) process.stderr.write(line);
    },
  };
}

/** What there is to say of a built input is shown in part; the manifest has all of it. */
const SHOWN_MESSAGES = 5;

function details({ status, messages }: ManifestInput, most: number): string {
  if (status === 'failed') return '';
  const shown = messages.slice(0, most).map((message) => withSheet(message.sheet, printable(textOf(message))));
  const more = messages.length - shown.length;
  if (more > 0) shown.push(lines().moreMessages(more));
  return shown.map((line) => `\n    ${line}`).join('');
}

const textOf = ({ sheet, reason, words }: ManifestInput['messages'][number]): string =>
  words === undefined ? told(reason) : wordsOf({ ...words, page: sheet });

function summary({ status, issueId, stale, counts, messages }: ManifestInput): string {
  if (status === 'failed') {
    const reasons = printable(messages.map(({ reason }) => told(reason)).join('; '));
    return lines().failed(reasons, stale === null ? null : issueId);
  }
  return lines().builtAs(status, issueId, counts?.documents ?? 0, counts?.clauses ?? 0, messages.length);
}
