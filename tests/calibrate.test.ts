import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fitCalibration } from '../scripts/calibrate/fit-calibration.js';
import { type JudgedRow, judge } from '../scripts/calibrate/judge.js';
import { bins, calibrationError } from '../scripts/calibrate/reliability.js';
import { type Calibration, calibration } from '../src/calibrate/calibration.js';
import { legibility, PRINTED } from '../src/calibrate/legibility.js';
import { probabilityOf } from '../src/calibrate/probability.js';

const row = (rule: string, certainty: 'stated' | 'inferred' = 'stated') => ({ rule, certainty, reviewed: false });
const known: Calibration = {
  tables: { deadlines: [90, 100] },
  rules: { 'deadlines often stated': [400, 400], 'deadlines bad stated': [20, 80], 'deadlines rare stated': [4, 4] },
  ocr: [
    { from: 0.98, share: 1 },
    { from: 0.9, share: 0.9 },
    { from: 0, share: 0.5 },
  ],
};
const of = (rule: string, sheet: number | null = null, span = 1) =>
  probabilityOf('deadlines', row(rule), { sheet, span }, known);

describe('the probability of a row', () => {
  it('is that of its table where nothing is known of its rule', () => {
    expect(of('new')).toBe(0.9);
  });

  it('follows its rule as far as the rule was seen', () => {
    expect(of('often')).toBeGreaterThan(0.94);
    expect(of('rare')).toBeGreaterThan(0.9);
    expect(of('rare')).toBeLessThan(0.91);
    expect(of('bad')).toBeLessThan(0.8);
  });

  it('falls with the confidence of OCR, and is 1 where a person has looked', () => {
    expect([of('new', 0.99), of('new', 0.95), of('new', 0.2)]).toEqual([0.9, 0.81, 0.45]);
    expect(probabilityOf('deadlines', { ...row('bad'), reviewed: true }, { sheet: 0.2, span: 0.2 }, known)).toBe(1);
  });
});

describe('how surely a row was read', () => {
  const sheet = {
    sheet: 2,
    printedPage: null,
    width: 595,
    height: 842,
    textLayer: 'ocr' as const,
    ocr: {
      engine: 'test',
      confidence: 0.99,
      characters: 100,
      doubtful: [
        { text: '三', bbox: [110, 100, 120, 110], confidence: 0.6, others: ['二'] },
        { text: '市', bbox: [110, 300, 120, 310], confidence: 0.5, others: [] },
      ],
    },
    furniture: [],
    dropped: [],
    pictures: [],
  };
  const legible = legibility([sheet]);
  it('is told by the doubtful characters in its span', () => {
    expect(legible({ page: 2, bbox: [100, 98, 400, 112], text: '三个月内' })).toEqual({ sheet: 0.99, span: 0.6 });
    expect(legible({ page: 2, bbox: [100, 98, 400, 112], text: '两年内' })).toEqual({ sheet: 0.99, span: 1 });
    expect(legible({ page: 1, bbox: [100, 98, 400, 112], text: '三个月内' })).toEqual(PRINTED);
    expect(of('new', 0.99, 0.6)).toBe(0.54);
  });
});

describe('what is committed', () => {
  const { tables, rules, ocr } = calibration();

  it('counts no more right rows than there were, and knows every table that quotes', () => {
    for (const [right, all] of [...Object.values(tables), ...Object.values(rules)])
      expect(right).toBeLessThanOrEqual(all);
    expect(Object.keys(tables)).toHaveLength(9);
    expect(Object.keys(rules).length).toBeGreaterThan(50);
  });

  it('trusts no sheet more that was read with less confidence', () => {
    const shares = ocr.map(({ share }) => share);
    expect(shares).toEqual([...shares].sort((a, b) => b - a));
    expect(ocr.map(({ from }) => from)).toEqual([...ocr.map(({ from }) => from)].sort((a, b) => b - a));
  });
});

const judged = (probability: number, isRight: boolean, confidence: number | null = null): JudgedRow => ({
  table: 'targets',
  rule: 'reach',
  certainty: 'stated',
  probability,
  confidence,
  isRight,
});

describe('reliability', () => {
  const rows = [
    ...Array.from({ length: 10 }, (_, i) => judged(0.96, i > 0)),
    ...Array.from({ length: 30 }, (_, i) => judged(0.8, i > 2)),
  ];

  it('bins what was said and what was', () => {
    expect(bins(rows).map((bin) => [bin.from, bin.rows, Number(bin.was.toFixed(3))])).toEqual([
      [0.8, 30, 0.9],
      [0.95, 10, 0.9],
    ]);
    // 30/40 · |0.8 − 0.9| + 10/40 · |0.96 − 0.9|
    expect(calibrationError(rows)).toBeCloseTo(0.09, 6);
  });

  it('is fitted on sheets without OCR; scanned ones say what OCR takes away', () => {
    const scanned = Array.from({ length: 40 }, (_, i) => judged(0, i % 2 === 0, 0.93));
    const found = fitCalibration([...rows, ...scanned], []);
    expect(found.rules).toEqual({ 'targets reach stated': [36, 40] });
    const share = (from: number) => found.ocr.find((one) => one.from === from)!.share;
    expect(share(0.97)).toBe(1);
    expect(share(0.9)).toBeLessThan(0.75);
    expect(share(0)).toBe(share(0.9));
  });

  it('judges the sample: what the gold says is right, what it leaves open is not judged', () => {
    const root = join(import.meta.dirname, '..');
    const found = judge(join(root, 'output'), join(root, 'tests', 'gold', 'jiaxing-2021-01'));
    const right = (table: string) => {
      const own = found.filter((one) => one.table === table);
      return own.filter(({ isRight }) => isRight).length / own.length;
    };
    expect(found.length).toBeGreaterThan(950);
    for (const table of ['documents', 'clauses', 'responsibilities', 'deadlines', 'citations', 'targets'])
      expect(right(table), table).toBe(1);
    expect(right('obligations')).toBeGreaterThan(0.9);
    // The rules were made on the sample: what is said of a new text must not be more than is right here.
    const said = found.reduce((sum, { probability }) => sum + probability, 0) / found.length;
    expect(said).toBeLessThan(found.filter(({ isRight }) => isRight).length / found.length);
  });
});
