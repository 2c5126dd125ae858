import type { Lines } from './lines.js';

export const linesEn: Lines = {
  error: (text) => `error: ${text}`,
  removed: (path, code) => `${path}: removed from the dataset (${code})`,
  built: (done, all, kept, out) =>
    `${done} of ${all} inputs built${kept > 0 ? `, ${kept} others kept` : ''}; see ${out}`,
  stopped: (signal) => `stopped by ${signal}; what was finished is in the dataset, build again for the rest`,
  watching: 'watching the inputs; stop with Ctrl+C',
  unchanged: 'unchanged',
  failed: (reason, keptAs) => `failed: ${reason}${keptAs === null ? '' : `; ${keptAs} stays as it was last built`}`,
  builtAs: (status, issue, documents, clauses, messages) =>
    `${status} as ${issue}, ${documents} documents, ${clauses} clauses${messages > 0 ? `, ${messages} ${messages === 1 ? 'message' : 'messages'}` : ''}`,
  readFrom: (sheets, layer, path) => `${sheets} sheets, ${layer}, from ${path}`,
  onSheet: (sheet) => `sheet ${sheet}: `,
  reading: (read, of, left) => `${read} of ${of} sheets read${left === null ? '' : `, about ${left} left`}`,
  moreMessages: (count) => `${count} more in manifest.json`,
  references: (all, found) => `${all} references, ${found} in the dataset`,
  refused: (count) => `${count} changes refused`,
  differences: (added, removed, changed) => `${added} added, ${removed} removed, ${changed} changed`,
  merged: (issues, inputs, out) => `${issues} issues of ${inputs} inputs in ${out}`,
  fromBuild: (build) => `from build ${build}`,
  mayBeMore: 'there may be more rows; ask for them with --limit',
  noRows: 'no rows',
  notKnown: (flag, given, meant) =>
    `--${flag} ${given} stands nowhere in the dataset${meant.length === 0 ? '' : `; did you mean ${meant.join(', ')}?`}`,
  stopWith: 'stop with Ctrl+C',
  written: (what) => `${what} written`,
  listening: (address, queue, jobs) => `listening on ${address}, queue ${queue}, ${jobs} at the same time`,
  begun: (path) => `${path}: begun`,
  status: (status) => status,
  checked: (issues, documents, rows, problems) =>
    `${issues} issues, ${documents} documents, ${rows} rows checked: ${problems} problems`,
};
