/**
 * Measures speed and memory of the compiled command, each part in one run:
 *
 *     npm run bench [-- --only extraction,jobs,length,start,dataset --runs 3 --write] [FILE.pdf …]
 *
 * Without files: the sample and editions drawn by seed. `--write` puts what was measured into docs/benchmarks.md. `pdftotext` is measured
 * where it is installed. Takes Linux; all parts together take half an hour.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { sampleAndEditions } from './inputs.js';
import { measure, medians, type Run } from './measure.js';
import type { Bench, Command, Part } from './part.js';
import { dataset } from './parts/dataset.js';
import { extraction } from './parts/extraction.js';
import { jobs } from './parts/jobs.js';
import { length } from './parts/length.js';
import { start } from './parts/start.js';

const DOC = 'docs/benchmarks.md';
const parts: readonly Part[] = [extraction, jobs, length, start, dataset];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string', default: parts.map(({ name }) => name).join() },
    runs: { type: 'string', default: '3' },
    write: { type: 'boolean', default: false },
  },
});
const asked = values.only.split(',');
const unknown = asked.find((name) => !parts.some((part) => part.name === name));
if (unknown !== undefined)
  throw new Error(`no part “${unknown}”; there are ${parts.map(({ name }) => name).join(', ')}`);
const runs = Number(values.runs);
const scratch = mkdtempSync(join(tmpdir(), 'gongbao-bench-'));

const bench: Bench = {
  runs,
  scratch,
  files: async (count) =>
    positionals.length > 0 ? positionals.slice(0, count) : await sampleAndEditions(scratch, count),
  async byTurns<Name extends string>(commands: Readonly<Record<Name, Command>>) {
    const names = Object.keys(commands) as Name[];
    const found = new Map<Name, Run[]>(names.map((name) => [name, []]));
    for (let run = 0; run < runs; run += 1)
      for (const name of names) found.get(name)!.push(await measure(commands[name].command, commands[name].args));
    return Object.fromEntries(names.map((name) => [name, medians(found.get(name)!)])) as Record<Name, Run>;
  },
};

/** The doc has a place for each part. */
function write(name: string, lines: string): void {
  const [begin, end] = [`<!-- npm run bench: ${name} -->`, '<!-- end -->'];
  const text = readFileSync(DOC, 'utf8');
  const from = text.indexOf(begin);
  const to = text.indexOf(end, from);
  if (from < 0 || to < 0) throw new Error(`${DOC} has no place for “${name}”`);
  writeFileSync(DOC, `${text.slice(0, from + begin.length)}\n${lines}\n${text.slice(to)}`);
}

try {
  for (const part of parts.filter(({ name }) => asked.includes(name))) {
    const lines = await part.run(bench);
    const machine = `Medians of ${runs}, Node ${process.version}, ${cpus().length} cores, load ${loadavg()[1]!.toFixed(1)} (1 is an idle machine running this alone).`;
    const text = [...lines, '', machine].join('\n');
    console.log(`${part.name}\n\n${text}\n`);
    if (values.write) write(part.name, text);
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
