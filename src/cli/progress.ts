import { Presets, SingleBar } from 'cli-progress';
import type { ManifestInput } from '../dataset/manifest.js';
import type { InputEvent } from '../dataset/options.js';

export interface Reporter {
  readonly input: (event: InputEvent) => void;
  readonly stop: () => void;
}

/** Tells of finished inputs: JSON on stdout if asked for; on stderr a bar on a terminal, a line for each input otherwise. */
export function reporter(json: boolean): Reporter {
  const show = process.stderr.isTTY ? bar() : lines();
  return {
    input: (event) => {
      if (json) process.stdout.write(`${JSON.stringify(event.input)}\n`);
      show.input(event);
    },
    stop: show.stop,
  };
}

function lines(): Reporter {
  return {
    input: ({ input, done, total, unchanged }) =>
      process.stderr.write(
        `[${done}/${total}] ${input.path}: ${unchanged ? 'unchanged' : `${summary(input)}${details(input)}`}\n`,
      ),
    stop: () => {},
  };
}

function bar(): Reporter {
  const shown = new SingleBar(
    { format: '{bar} {value}/{total} {eta_formatted} {path}', stream: process.stderr },
    Presets.shades_classic,
  );
  let started = false;
  const failures: string[] = [];
  return {
    input: ({ input, done, total }) => {
      if (!started) shown.start(total, 0, { path: '' });
      started = true;
      shown.update(done, { path: input.path });
      if (input.status === 'failed') failures.push(`${input.path}: ${summary(input)}\n`);
    },
    stop: () => {
      if (started) shown.stop();
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
        `${sheet === null || reason.includes(`sheet ${sheet}`) ? '' : `sheet ${sheet}: `}${reason}`,
    );
  const more = messages.length - lines.length;
  if (more > 0) lines.push(`${more} more in manifest.json`);
  return lines.map((line) => `\n    ${line}`).join('');
}

function summary({ status, issueId, counts, messages }: ManifestInput): string {
  if (status === 'failed') return `failed: ${messages.map((message) => message.reason).join('; ')}`;
  const size = counts ? `, ${counts.documents} documents, ${counts.clauses} clauses` : '';
  return `${status} as ${issueId}${size}${messages.length > 0 ? `, ${messages.length} ${messages.length === 1 ? 'message' : 'messages'}` : ''}`;
}
