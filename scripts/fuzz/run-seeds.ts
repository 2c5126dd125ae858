/** Draws an edition for each seed, builds it, holds it against its truth, prints a row each and what it comes to. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { witness } from '../witness/witness.js';
import { Builder } from './builder.js';
import type { DrawnEdition } from './draw-edition.js';
import { Texts } from './issue/texts.js';
import { compare } from './measure/compare.js';
import { type Result, row, summary } from './measure/report.js';
import { numbers } from './numbers.js';
import { installed } from './print/installed.js';

const options = {
  seeds: { type: 'string', default: '1-20' },
  texts: { type: 'string' },
  without: { type: 'string' },
  keep: { type: 'string' },
  all: { type: 'boolean', default: false },
  producer: { type: 'string' },
  jobs: { type: 'string', default: '1' },
  limit: { type: 'string' },
  sheets: { type: 'string' },
} as const satisfies ParseArgsConfig['options'];

export type DrawOne = (
  seed: number,
  texts: Texts,
  file: string,
  producer?: string,
  sheets?: number,
) => Promise<DrawnEdition>;

/** @param ocr whether sheets without text are read @param limit seconds for the build of one edition, unless --limit says otherwise */
export async function runSeeds(drawOne: DrawOne, ocr: 'auto' | 'off', limit: number): Promise<void> {
  const { values } = parseArgs({ options });
  const texts = Texts.load(values.texts?.split(',') ?? [], values.without ? new RegExp(values.without) : undefined);
  const folder = values.keep ?? join(tmpdir(), `gongbao-fuzz-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  const waiting = numbers(values.seeds);
  const results: Result[] = [];

  const run = async (seed: number, builder: Builder): Promise<Result> => {
    const name = join(folder, `${seed}`);
    let drawn: DrawnEdition;
    try {
      drawn = await drawOne(
        seed,
        texts,
        `${name}.pdf`,
        values.producer,
        values.sheets ? Number(values.sheets) : undefined,
      );
    } catch (error) {
      // A producer that gives up is no fault of the build.
      return {
        seed,
        producer: '',
        words: '',
        skipped: `not printed: ${error instanceof Error ? error.message : error}`,
      };
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
            seen: installed('pdftotext') ? witness(`${name}.pdf`, outcome.issue) : null,
          };
    if (values.keep && (values.all || !isRight(result))) {
      writeFileSync(`${name}.truth.json`, JSON.stringify(truth, null, 1));
      writeFileSync(`${name}.result.json`, JSON.stringify(result, null, 1));
      if ('issue' in outcome) writeFileSync(`${name}.issue.json`, JSON.stringify(outcome.issue, null, 1));
    } else rmSync(`${name}.pdf`, { force: true });
    return result;
  };
  const work = async () => {
    const builder = new Builder(Number(values.limit ?? limit), ocr);
    for (let seed = waiting.shift(); seed !== undefined; seed = waiting.shift()) {
      results.push(await run(seed, builder));
      console.log(row(results.at(-1)!));
    }
    builder.close();
  };
  await Promise.all(Array.from({ length: Number(values.jobs) }, work));
  if (!values.keep) rmSync(folder, { recursive: true });
  console.log(summary(results.sort((a, b) => a.seed - b.seed)));
}

function isRight({ comparison }: Result): boolean {
  if (!comparison) return false;
  const { errorRate, paragraphs, documents, tables, audit } = comparison;
  return (
    errorRate === 0 &&
    paragraphs.whole === paragraphs.of &&
    documents.wrong.length === 0 &&
    tables.rows.whole === tables.rows.of &&
    audit.findings.length === 0
  );
}
