import { Presets, SingleBar } from 'cli-progress';
import type { ManifestInput } from '../dataset/manifest.js';
import type { InputEvent } from '../dataset/options.js';
import { printable } from './printable.js';

interface Display {
  readonly input: (event: InputEvent) => void;
  readonly stop: () => void;
}
export interface Reporter extends Display {
  /** Inputs of this call so far. */
  readonly counts: () => { readonly done: number; readonly failed: number };
}

/** Tells of finished inputs: JSON on stdout if asked for; on stderr a bar on a terminal, a line for each input otherwise. */
export function reporter(json: boolean): Reporter {
  const show = process.stderr.isTTY ? bar() : lines();
  const counts = { done: 0, failed: 0 };
  return {
    counts: () => counts,
    input: (event) => {
      counts.done = event.done;
      if (event.input.status === 'failed') counts.failed += 1;
      if (json) process.stdout.write(`${JSON.stringify(event.input)}\n`);
      show.input(event);
    },
    stop: show.stop,
  };
}

function lines(): Display {
  return {
    input: ({ input, shown, done, total, unchanged }) =>
      process.stderr.write(
        `[${done}/${total}] ${printable(shown)}: ${unchanged ? 'unchanged' : `${summary(input)}${details(input)}`}\n`,
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
  return {
    input: ({ input, shown, done, total }) => {
      if (!started) progress.start(total, 0, { path: '' });
      started = true;
      progress.update(done, { path: printable(shown) });
      if (input.status === 'failed') failures.push(`${printable(shown)}: ${summary(input)}\n`);
    },
    stop: () => {
      if (started) progress.stop();
      for (const line of failures) process.stderr.write(line);
    },
  };
}

/** What there is to say of a built input is shown in part; the manifest has all of it. */
const SHOWN_MESSAGES = 5;

function details({ status, messages }: ManifestInput): string {
  if (status === 'failed') return '';
  const lines = messages
    .slice(0, SHOWN_MESSAGES)
    .map(
      ({ sheet, reason }) =>
        `${sheet === null || reason.includes(`sheet ${sheet}`) ? '' : `sheet ${sheet}: `}${printable(reason)}`,
    );
  const more = messages.length - lines.length;
  if (more > 0) lines.push(`${more} more in manifest.json`);
  return lines.map((line) => `\n    ${line}`).join('');
}

function summary({ status, issueId, stale, counts, messages }: ManifestInput): string {
  if (status === 'failed') {
    const kept = stale === null ? '' : `; ${issueId} stays as it was last built`;
    return `failed: ${printable(messages.map((message) => message.reason).join('; '))}${kept}`;
  }
  const size = counts ? `, ${counts.documents} documents, ${counts.clauses} clauses` : '';
  return `${status} as ${issueId}${size}${messages.length > 0 ? `, ${messages.length} ${messages.length === 1 ? 'message' : 'messages'}` : ''}`;
}
