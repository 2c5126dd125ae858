/**
 * Issues, designs and producers drawn at random from seeds, built and held against their truth:
 *
 *     npm run fuzz:layout -- --seeds 1-300 [--texts DIR,DIR] [--without REGEX] [--keep DIR] [--all] [--producer NAME] [--jobs 1]
 *
 * The same seed and texts give the same edition. Editions that failed are kept under --keep (with --all, every edition).
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Builder } from './builder.js';
import { type DrawnEdition, drawEdition } from './draw-edition.js';
import { Texts } from './issue/texts.js';
import { compare } from './measure/compare.js';
import { type Result, row, summary } from './measure/report.js';
import { numbers } from './numbers.js';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '1-20' },
    texts: { type: 'string' },
    without: { type: 'string' },
    keep: { type: 'string' },
    all: { type: 'boolean', default: false },
    jobs: { type: 'string', default: '1' },
    producer: { type: 'string' },
    limit: { type: 'string', default: '60' },
  },
});
const texts = Texts.load(values.texts?.split(',') ?? [], values.without ? new RegExp(values.without) : undefined);
const folder = values.keep ?? join(tmpdir(), `gongbao-fuzz-${process.pid}`);
mkdirSync(folder, { recursive: true });

const waiting = numbers(values.seeds);
const results: Result[] = [];
await Promise.all(Array.from({ length: Number(values.jobs) }, work));
if (!values.keep) rmSync(folder, { recursive: true });
results.sort((a, b) => a.seed - b.seed);
console.log(summary(results));

async function work(): Promise<void> {
  const builder = new Builder(Number(values.limit));
  for (let seed = waiting.shift(); seed !== undefined; seed = waiting.shift()) {
    const result = await run(seed, builder);
    results.push(result);
    console.log(row(result));
  }
  builder.close();
}

async function run(seed: number, builder: Builder): Promise<Result> {
  const name = join(folder, `${seed}`);
  let drawn: DrawnEdition;
  try {
    drawn = await drawEdition(seed, texts, `${name}.pdf`, values.producer);
  } catch (error) {
    // A producer that gives up is no fault of the build.
    return { seed, producer: '', words: '', skipped: `not printed: ${error instanceof Error ? error.message : error}` };
  }
  const { producer, words, truth, skipped } = drawn;
  if (skipped) return { seed, producer, words, skipped };
  const outcome = await builder.build(`${name}.pdf`);
  const result: Result =
    'error' in outcome
      ? { seed, producer, words, error: outcome.error }
      : {
          seed,
          producer,
          words,
          comparison: compare(truth, outcome.issue),
          sheets: outcome.issue.source.sheets,
          seconds: outcome.seconds,
        };
  const failed = result.error !== undefined || !result.comparison || !isRight(result.comparison);
  if (values.keep && (failed || values.all)) {
    writeFileSync(`${name}.truth.json`, JSON.stringify(truth, null, 1));
    writeFileSync(`${name}.result.json`, JSON.stringify(result, null, 1));
    if ('issue' in outcome) writeFileSync(`${name}.issue.json`, JSON.stringify(outcome.issue, null, 1));
  } else rmSync(`${name}.pdf`, { force: true });
  return result;
}

function isRight({ errorRate, paragraphs, documents, tableRows, audit }: NonNullable<Result['comparison']>): boolean {
  return (
    errorRate === 0 &&
    paragraphs.whole === paragraphs.of &&
    documents.wrong.length === 0 &&
    tableRows.whole === tableRows.of &&
    audit.findings.length === 0
  );
}
