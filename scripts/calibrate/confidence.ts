/**
 * How far the confidence of single characters can be believed.
 *
 *     tsx scripts/calibrate/confidence.ts fit FOLDER SEEDS       writes src/ingest/ocr/confidence/confidence.json
 *     tsx scripts/calibrate/confidence.ts check FOLDER SEEDS     reliability and expected calibration error of scans nobody has fitted on
 *
 * FOLDER is one that `npm run fuzz:scan -- --keep FOLDER` left: SEED.pdf with its SEED.truth.json. Lines that were cut wrong count neither way.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { calibrated, kindOf } from '../../src/ingest/ocr/confidence/calibrated.js';
import { SheetReader } from '../../src/ingest/ocr/sheet-reader.js';
import { readPdf } from '../../src/ingest/pdf/read-pdf.js';
import { numbers } from '../fuzz/numbers.js';
import { type JudgedCharacter, judgedCharacters } from './judge-characters.js';
import { fitKinds, reliabilityOf } from './rising-fit.js';

const [command, folder, seeds] = process.argv.slice(2);
if (!folder || !seeds || (command !== 'fit' && command !== 'check'))
  throw new Error('usage: tsx scripts/calibrate/confidence.ts fit|check FOLDER SEEDS');

const all: JudgedCharacter[] = [];
let model = '';
for (const seed of numbers(seeds)) {
  const bytes = new Uint8Array(readFileSync(join(folder, `${seed}.pdf`)));
  const kept = JSON.parse(readFileSync(join(folder, `${seed}.truth.json`), 'utf8'));
  const { blocks } = (kept.truth ?? kept) as { blocks: { text?: string; rows?: string[][] }[] };
  const truth = blocks.flatMap(({ text, rows }) => [text ?? '', ...(rows ?? []).flat()]).join('\n');
  const reader = new SheetReader(bytes, { ocr: 'auto' });
  for (const page of (await readPdf(bytes)).pages) {
    const { reading, engine = '' } = await reader.read(page);
    model = engine.split(' (')[0]!;
    for (const { characters } of reading?.lines ?? []) all.push(...judgedCharacters(characters, truth));
  }
  await reader.close();
  console.error(seed, all.length);
}

if (command === 'fit') {
  const text = JSON.stringify({ model, kinds: fitKinds(all) }, null, 2).replaceAll(
    /\[\s+([\d.]+),\s+([\d.]+)\s+\]/g,
    '[$1, $2]',
  );
  writeFileSync(join(import.meta.dirname, '../../src/ingest/ocr/confidence/confidence.json'), `${text}\n`);
} else {
  const after = all.map((one) => ({ ...one, said: calibrated(model, one.text, one.said) }));
  for (const kind of ['han', 'mark', 'other'] as const) {
    const of = (characters: readonly JudgedCharacter[]) =>
      reliabilityOf(characters.filter(({ text }) => kindOf(text) === kind));
    console.log(`${kind}\nas the recogniser says\n${of(all)}\ncalibrated\n${of(after)}`);
  }
}
