/**
 * The whole build beside bare text extraction of the same files, in one run by turns, so that what else the machine does falls on all alike:
 *
 *     npm run bench [-- FILE.pdf … --runs 3 --write]
 *
 * Without files: eight copies of the sample that differ in a comment at their end. `--write` puts the table into docs/benchmarks.md. All
 * figures are medians over whole processes, start-up included. `pdftotext` is measured where it is installed.
 */
import { spawnSync } from 'node:child_process';
import { appendFileSync, copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measure, medians, type Run } from './measure.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '3' }, write: { type: 'boolean', default: false } },
});
const runs = Number(values.runs);
const scratch = mkdtempSync(join(tmpdir(), 'gongbao-bench-'));
const files = positionals.length > 0 ? positionals : copiesOfSample(8);
const main = 'dist/bundle/main.js';
const node = process.execPath;
const out = join(scratch, 'out');
const build = (inputs: readonly string[], jobs: number) => [
  main,
  'build',
  ...inputs,
  '--out',
  out,
  '--force',
  '--jobs',
  `${jobs}`,
];

const contenders: Record<string, { readonly command: string; readonly args: readonly string[] }> = {
  'gongbao build, one job': { command: node, args: build(files, 1) },
  'gongbao build, two jobs': { command: node, args: build(files, 2) },
  'gongbao build of the first file': { command: node, args: build(files.slice(0, 1), 1) },
  'bare pdfjs-dist': { command: node, args: ['scripts/bench/bare-pdfjs.mjs', ...files] },
  'bare PDFium (WebAssembly)': { command: node, args: ['scripts/bench/bare-pdfium.mjs', ...files] },
  ...(spawnSync('pdftotext', ['-v']).status === 0 && {
    'pdftotext, a process a file': {
      command: 'sh',
      args: ['-c', 'for f; do pdftotext "$f" /dev/null; done', 'sh', ...files],
    },
  }),
  'gongbao --help': { command: node, args: [main, '--help'] },
  'gongbao query --unit': { command: node, args: [main, 'query', '--unit', '市商务局', '--out', 'output'] },
  'bare node': { command: node, args: ['-e', '0'] },
};

function copiesOfSample(count: number): string[] {
  return Array.from({ length: count }, (_, i) => {
    const copy = join(scratch, `sample-${i + 1}.pdf`);
    copyFileSync('corpus/jiaxing-2021-01.pdf', copy);
    appendFileSync(copy, `% ${i + 1}\n`);
    return copy;
  });
}

/** What only several files can say. */
const comparisons = (warm: number, gain: number): string[] => [
  `Once warm (what the files after the first cost): ${warm.toFixed(1)} sheets a second of processor.`,
  `Two jobs over one, by the clock: ${gain.toFixed(2)} times as fast.`,
];

const sheetsOf = (inputs: readonly string[]) =>
  Number(spawnSync(node, ['scripts/bench/bare-pdfjs.mjs', ...inputs, '--count']).stdout.toString());

try {
  const [all, first] = [sheetsOf(files), sheetsOf(files.slice(0, 1))];
  const found = new Map<string, Run[]>(Object.keys(contenders).map((name) => [name, []]));
  for (let run = 0; run < runs; run++)
    for (const [name, { command, args }] of Object.entries(contenders))
      found.get(name)!.push(await measure(command, args));
  const of = (name: string): Run => medians(found.get(name) ?? []);
  const isStart = (name: string) => /--|bare node/.test(name);
  const sheets = (name: string) => (name.includes('first file') ? first : all);
  const rows = [...found.keys()].map((name) => {
    const { seconds, processor, peak } = of(name);
    const speed = isStart(name) ? '' : (sheets(name) / processor).toFixed(1);
    return `| ${name} | ${seconds.toFixed(2)} | ${processor.toFixed(2)} | ${speed} | ${peak.toFixed(0)} |`;
  });
  const [one, two, single] = [
    of('gongbao build, one job'),
    of('gongbao build, two jobs'),
    of('gongbao build of the first file'),
  ];
  const warm = (all - first) / (one.processor - single.processor);
  const table = [
    `${files.length} files, ${all} sheets, medians of ${runs}, Node ${process.version}, ${cpus().length} cores, load ${loadavg()[1]!.toFixed(1)} (1 is an idle machine running this alone)`,
    '',
    '| whole process | seconds | seconds of processor | sheets a second of processor | peak memory, MiB |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    '',
    `Processor time of the build over that of bare pdfjs-dist: ${(one.processor / of('bare pdfjs-dist').processor).toFixed(1)}.`,
    ...(files.length > 1 ? comparisons(warm, one.seconds / two.seconds) : []),
  ].join('\n');
  console.log(table);
  if (values.write) {
    const doc = 'docs/benchmarks.md';
    const [begin, end] = ['<!-- npm run bench -->', '<!-- end -->'];
    const text = readFileSync(doc, 'utf8');
    const [from, to] = [text.indexOf(begin), text.indexOf(end)];
    if (from < 0 || to < from) throw new Error(`${doc} has no place for the table`);
    writeFileSync(doc, `${text.slice(0, from + begin.length)}\n${table}\n${text.slice(to)}`);
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
