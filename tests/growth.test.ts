/**
 * Time grows as what an input holds, not as its square: cells, items, tables in tables, texts strewn over a sheet. Small counts, eight times
 * apart; `npm run growth` measures many more, as large as no gazette is.
 */
import { expect, it } from 'vitest';
import { kinds } from '../scripts/growth/kinds.js';
import { ingest } from '../src/ingest/ingest.js';
import { layout } from '../src/layout/layout.js';

/** Milliseconds of processor from the bytes to blocks. */
async function cost(name: string, count: number): Promise<number> {
  const { ending, make } = kinds[name]!;
  const bytes = await make(count);
  const before = process.cpuUsage();
  const read = await ingest({ path: `a.${ending}`, bytes, sha256: '' }, { ocr: 'off' });
  if (read.kind === 'pages') layout(read.pages);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Such as took minutes before they were mended, and the count of the larger one. */
const cases: readonly (readonly [name: string, count: number])[] = [
  ['HTML tables in cells', 960],
  ['HTML lists in lists', 8000],
  ['open brackets of a Markdown line', 16_000],
  ['cells of a table without rules', 1600],
  ['glyphs of a sheet, strewn over it', 8000],
];

// eight times as much takes eight times as long, sixty-four times where something is quadratic
it.each(cases)('%s', { retry: 2 }, async (name, count) => {
  await cost(name, count / 8);
  const small = Math.max(20, await cost(name, count / 8));
  expect((await cost(name, count)) / small).toBeLessThan(24);
});
