/** Editions drawn from seeds, each held against its truth and against what poppler reads of it. Needs poppler-utils and Chinese fonts. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Builder } from '../../scripts/fuzz/builder.js';
import { drawEdition } from '../../scripts/fuzz/draw-edition.js';
import { Texts } from '../../scripts/fuzz/issue/texts.js';
import { compare } from '../../scripts/fuzz/measure/compare.js';
import { compareWith, witness } from '../../scripts/witness/witness.js';
import type { IssueJson } from '../../src/index.js';

const texts = Texts.load([]);
const folder = mkdtempSync(join(tmpdir(), 'gongbao-witness-'));
const builder = new Builder(60, 'off');
/** The first is drawn row by row across its columns, which poppler reads so. */
const order = new Map([
  [1, 0.9],
  [5, 0.97],
]);
const seeds = [...order.keys()];
const issues = new Map<number, IssueJson>();

beforeAll(async () => {
  for (const seed of seeds) {
    const file = join(folder, `${seed}.pdf`);
    await drawEdition(seed, texts, file, 'pdf-lib');
    const outcome = await builder.build(file);
    if ('error' in outcome) throw new Error(outcome.error);
    issues.set(seed, outcome.issue);
  }
});
afterAll(() => {
  builder.close();
  rmSync(folder, { recursive: true });
});

describe('editions drawn from seeds', () => {
  it.each(seeds)('seed %i is read as poppler reads it', (seed) => {
    const seen = witness(join(folder, `${seed}.pdf`), issues.get(seed)!)!;
    expect(seen.kept).toBeGreaterThanOrEqual(0.985);
    expect(seen.order).toBeGreaterThanOrEqual(order.get(seed)!);
    expect(seen.added).toBeLessThanOrEqual(0.02);
  });

  it.each(seeds)('seed %i is read as its truth says', async (seed) => {
    const { truth } = await drawEdition(seed, texts, join(folder, 'again.pdf'), 'pdf-lib');
    const { errorRate, paragraphs, documents } = compare(truth, issues.get(seed)!);
    expect(errorRate).toBe(0);
    expect(paragraphs.whole).toBe(paragraphs.of);
    expect(documents.wrong).toEqual([]);
  });

  it('the same seed gives the same bytes', async () => {
    await drawEdition(5, texts, join(folder, 'again.pdf'), 'pdf-lib');
    expect(readFileSync(join(folder, 'again.pdf')).equals(readFileSync(join(folder, '5.pdf')))).toBe(true);
  });
});

describe('the witness', () => {
  const turned = (issue: IssueJson): IssueJson =>
    JSON.parse(JSON.stringify(issue), (key, value) =>
      key === 'text' && typeof value === 'string' ? [...value].reverse().join('') : value,
    );

  it('sees text that is lost and text that runs backwards', () => {
    const issue = issues.get(1)!;
    const all = witness(join(folder, '1.pdf'), issue)!;
    const lost = witness(join(folder, '1.pdf'), { ...issue, documents: issue.documents.slice(1) })!;
    const backwards = witness(join(folder, '1.pdf'), turned(issue))!;
    expect(lost.kept).toBeLessThan(all.kept - 0.05);
    expect(backwards.order).toBeLessThan(0.5);
  });

  it('says nothing of a file without text', () => {
    expect(compareWith('', issues.get(1)!)).toBeNull();
  });
});
