import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { sheetsOf } from '../inputs.js';
import { building, type Command, nodeOf, type Part } from '../part.js';

const COUNT = 8;

/** The whole build beside bare text extraction of the same files. Whole processes, start-up included. */
export const extraction: Part = {
  name: 'extraction',
  async run({ files: give, byTurns, scratch }) {
    const files = await give(COUNT);
    const out = join(scratch, 'extraction');
    const pdftotext: Record<string, Command> =
      spawnSync('pdftotext', ['-v']).status === 0
        ? {
            'pdftotext, a process a file': {
              command: 'sh',
              args: ['-c', 'for f; do pdftotext "$f" /dev/null; done', 'sh', ...files],
            },
          }
        : {};
    const measured = await byTurns({
      'gongbao build': building(files, out, 1),
      'gongbao build of the first file': building(files.slice(0, 1), out, 1),
      'bare pdfjs-dist': nodeOf('scripts/bench/bare-pdfjs.mjs', ...files),
      'bare PDFium (WebAssembly)': nodeOf('scripts/bench/bare-pdfium.mjs', ...files),
      ...pdftotext,
    });
    const [all, first] = [sheetsOf(files), sheetsOf(files.slice(0, 1))];
    const rows = Object.entries(measured).map(([name, { seconds, processor, peak }]) => {
      const sheets = name.includes('first file') ? first : all;
      return `| ${name} | ${seconds.toFixed(2)} | ${processor.toFixed(2)} | ${(sheets / processor).toFixed(1)} | ${peak.toFixed(0)} |`;
    });
    const { 'gongbao build': whole, 'gongbao build of the first file': single, 'bare pdfjs-dist': bare } = measured;
    return [
      `${files.length} files, ${all} sheets, one job:`,
      '',
      '| whole process | seconds | seconds of processor | sheets a second of processor | peak memory, MiB |',
      '| --- | --- | --- | --- | --- |',
      ...rows,
      '',
      `Processor time of the build over that of bare pdfjs-dist: ${(whole.processor / bare.processor).toFixed(2)}.`,
      ...(files.length > 1
        ? [
            `Once warm (what the files after the first cost): ${((all - first) / (whole.processor - single.processor)).toFixed(1)} sheets a second of processor.`,
          ]
        : []),
    ];
  },
};
