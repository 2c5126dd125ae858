import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { drawEdition } from '../fuzz/draw-edition.js';
import { Texts } from '../fuzz/issue/texts.js';

const SAMPLE = 'corpus/jiaxing-2021-01.pdf';
/** The seed of the first edition. */
const FIRST = 700_001;

const texts = Texts.load([]);

/** The sample and editions of some thirty sheets, each printed once. */
export async function sampleAndEditions(folder: string, count: number): Promise<string[]> {
  const files = [SAMPLE];
  while (files.length < count) files.push(await edition(folder, files.length));
  return files;
}

const printed = new Map<number, string>();

async function edition(folder: string, number: number): Promise<string> {
  const known = printed.get(number);
  if (known) return known;
  const file = join(folder, `edition-${number}.pdf`);
  await drawEdition(FIRST + number, texts, file, 'pdf-lib', 'long');
  printed.set(number, file);
  return file;
}

/** Sheets of some PDFs. */
export const sheetsOf = (files: readonly string[]): number =>
  Number(spawnSync(process.execPath, ['scripts/bench/bare-pdfjs.mjs', ...files, '--count']).stdout.toString());
