import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDecisions } from '../src/dataset/decisions/decision-log.js';
import { validate } from '../src/index.js';
import { accuracyText } from '../src/measure/accuracy-text.js';
import { measure } from '../src/measure/measure.js';
import { readSample } from '../src/measure/sample-file.js';
import { wilson } from '../src/measure/wilson.js';

const scratch = mkdtempSync(join(tmpdir(), 'gongbao-measure-'));
const [out, corrections] = [join(scratch, 'out'), join(scratch, 'corrections')];
const at = '2026-11-26T12:00:00Z';
beforeAll(() => cpSync('output', out, { recursive: true }));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe('an interval', () => {
  it('is that of Wilson, as tables of it give it', () => {
    expect(wilson(81, 263)).toEqual({ right: 81, of: 263, share: 0.308, low: 0.2553, high: 0.3662 });
    expect(wilson(10, 10)).toMatchObject({ share: 1, low: 0.7225, high: 1 });
    expect(wilson(0, 0)).toMatchObject({ share: null, low: null });
  });
});

describe('a sample', () => {
  it('is the same for one seed, another for another, and holds stated and inferred rows in proportion', async () => {
    await measure({ out, corrections, sample: 100, seed: 7 });
    const first = (await readSample(corrections))!;
    await measure({ out, corrections, sample: 100, seed: 7 });
    expect(await readSample(corrections)).toEqual(first);
    await measure({ out, corrections, sample: 100, seed: 8 });
    expect((await readSample(corrections))!.rows.map(({ item }) => item)).not.toEqual(
      first.rows.map(({ item }) => item),
    );
    await measure({ out, corrections, sample: 100, seed: 7 });
    const obligations = readFileSync(join(out, 'tables/obligations.ndjson'), 'utf8').trim().split('\n');
    const share = (rows: readonly { certainty: string }[]) =>
      rows.filter(({ certainty }) => certainty === 'inferred').length / rows.length;
    const own = first.rows.filter(({ table }) => table === 'obligations');
    expect(own.length).toBeGreaterThan(40);
    expect(Math.abs(share(own) - share(obligations.map((line) => JSON.parse(line))))).toBeLessThan(0.03);
    expect(first.sheets).toHaveLength(10);
  });

  it('says how right each table is, by verdicts on rows and sheets read whole, and the dataset stays valid', async () => {
    const { rows, sheets } = (await readSample(corrections))!;
    const targets = rows.filter(({ table }) => table === 'targets');
    const line = ({ item, source }: { item: string; source: string }, kind: string, rest: object) => ({
      ...{ item, source, kind: `measure:${kind}`, verdict: 'right', at },
      ...rest,
    });
    await addDecisions(
      corrections,
      targets.map((row, i) => line(row, 'targets', i === 0 ? { verdict: 'wrong' } : {})),
    );
    const read = sheets.find(({ found }) => found.responsibilities! > 0)!;
    await addDecisions(corrections, [line(read, 'sheet', { missed: { responsibilities: 1 } })]);
    const accuracy = await measure({ out, corrections });
    expect(accuracy.tables.targets!.precision).toMatchObject({ right: targets.length - 1, of: targets.length });
    const found = read.found.responsibilities!;
    expect(accuracy.tables.responsibilities!.recall).toEqual(wilson(found, found + 1));
    expect(accuracy.open).toBe(rows.length - targets.length + sheets.length - 1);
    expect(JSON.parse(readFileSync(join(out, 'accuracy.json'), 'utf8'))).toEqual(accuracy);
    const { resources } = JSON.parse(readFileSync(join(out, 'datapackage.json'), 'utf8')) as {
      resources: { path: string }[];
    };
    expect(resources.map(({ path }) => path)).toContain('accuracy.json');
    expect(accuracyText(accuracy)).toContain('targets');
    expect((await validate(out)).problems).toEqual([]);
  });

  it('is not written before anything was judged', async () => {
    const fresh = join(scratch, 'fresh');
    cpSync('output', fresh, { recursive: true });
    await measure({ out: fresh, corrections: join(scratch, 'none') });
    expect(existsSync(join(fresh, 'accuracy.json'))).toBe(false);
  });
});
