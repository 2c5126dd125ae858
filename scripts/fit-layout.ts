/**
 * Fits the weights of `src/layout/evidence/weights.json` on editions whose truth is known:
 *
 *     npx tsx scripts/fit-layout.ts DIR… [--errors N] [--hold-out K]
 *
 * DIR holds pairs `<name>.pdf` and `<name>.truth.json` (`npm run fuzz:layout -- --seeds 1-300 --keep DIR --all`). Each pair of neighbouring
 * lines is a case: does a block of the truth end between them? Logistic regression with a ridge, by Newton's method. With --hold-out,
 * every K-th edition is left out of the fit and only scored.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ingest } from '../src/ingest/ingest.js';
import { paragraphFeatures } from '../src/layout/paragraphs/features/paragraph-features.js';
import { placeLines } from '../src/layout/place-lines.js';
import { type Fitted, fitLogistic, type Row } from './fit/logistic.js';
import { paragraphCases } from './fit/paragraph-cases.js';
import { readTruth } from './fit/truth-stream.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { errors: { type: 'string', default: '20' }, 'hold-out': { type: 'string', default: '5' } },
});
const weightsFile = new URL('../src/layout/evidence/weights.json', import.meta.url);

interface Case extends Row {
  readonly edition: number;
  readonly says: string;
}

const cases: Case[] = [];
let edition = 0;
for (const folder of positionals) {
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.truth.json'))
    .sort()) {
    const pdf = join(folder, file.replace(/truth\.json$/, 'pdf'));
    const ingested = await ingest({ path: pdf, bytes: readFileSync(pdf), sha256: '' }, { ocr: 'off' });
    if (ingested.kind !== 'pages') continue;
    const { flow, body } = placeLines(ingested.pages);
    const truth = readTruth(JSON.parse(readFileSync(join(folder, file), 'utf8')));
    for (const { boundary, breaks } of paragraphCases(flow, body.size, truth)) {
      const inputs = paragraphFeatures.map((feature) => feature.of(boundary));
      cases.push({
        inputs,
        outcome: breaks,
        edition,
        says: `${file} ${boundary.next.page} ${boundary.before.slice(-15)}|${boundary.after.slice(0, 15)}`,
      });
    }
    edition++;
  }
}

const every = Number(values['hold-out']);
const isHeld = (one: Case) => every > 0 && one.edition % every === 0;
const fitted = fitLogistic(
  cases.filter((one) => !isHeld(one)),
  paragraphFeatures.map(({ prior }) => prior),
);
const scored = (all: readonly Case[], { bias, weights }: Fitted) =>
  all.map((one) => ({ one, score: bias + one.inputs.reduce((sum, value, i) => sum + value * weights[i]!, 0) }));
const wrong = (all: readonly Case[]) => scored(all, fitted).filter(({ one, score }) => score > 0 !== one.outcome);
const held = cases.filter(isHeld);
const rest = cases.filter((one) => !isHeld(one));
console.log(
  `${edition} editions: ${wrong(rest).length} of ${rest.length} boundaries wrong; held out: ${wrong(held).length} of ${held.length}`,
);
for (const { one, score } of wrong(cases)
  .sort((a, b) => Math.abs(b.score) - Math.abs(a.score))
  .slice(0, Number(values.errors))) {
  const told = paragraphFeatures
    .map(({ name }, i) => [name, one.inputs[i]! * fitted.weights[i]!] as const)
    .filter(([, value]) => Math.abs(value) > 0.5)
    .sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]))
    .slice(0, 6)
    .map(([name, value]) => `${name} ${value.toFixed(1)}`);
  console.log(`${one.outcome ? 'BREAK' : 'JOIN '} ${score.toFixed(1)} ${one.says}  (${told.join(', ')})`);
}
const all = JSON.parse(readFileSync(weightsFile, 'utf8'));
const rounded = (value: number) => Math.round(value * 100) / 100;
all['paragraph-break'] = {
  bias: rounded(fitted.bias),
  weights: Object.fromEntries(paragraphFeatures.map(({ name }, i) => [name, rounded(fitted.weights[i]!)])),
};
writeFileSync(weightsFile, `${JSON.stringify(all, null, 2)}\n`);
