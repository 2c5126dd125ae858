import type { Calibration, Counted } from '../../src/calibrate/calibration.js';
import { PRINTED } from '../../src/calibrate/legibility.js';
import { cellOf, probabilityOf } from '../../src/calibrate/probability.js';
import type { JudgedRow } from './judge.js';

/**
 * First runs on texts that no rule was made for, before anything was mended on them: right rows of so many. As recorded at the head of
 * tests/unseen.test.ts, tests/whole-text.test.ts, tests/responsibility-unseen.test.ts and in tests/gold/jiaxing-2021-01/README-obligations.md
 * (138 of 151 duties found, the actor of 0.964 of them right). Where only F1 was recorded it stands for precision. Duties: fifteen real texts that
 * others annotated and no rule was made for (2026-11-27): 0.88 and 0.92 of the rows are duties, 0.75 to 0.84 of their actors right; 0.53 are right to the letter of place, action and actor.
 */
const FIRST_RUNS: Calibration['tables'] = {
  documents: [97, 100],
  clauses: [98, 100],
  citations: [88, 100],
  responsibilities: [96, 100],
  deadlines: [95, 100],
  targets: [82, 100],
  obligations: [60, 100],
  appointments: [91, 100],
  passages: [97, 100],
};
/** Least mean confidences of sheets, the best first. */
const CONFIDENCES = [0.985, 0.97, 0.95, 0.9, 0];

/** @param ocr what is known of OCR, where no row comes from a scanned sheet */
export function fitCalibration(rows: readonly JudgedRow[], ocr: Calibration['ocr']): Calibration {
  const rules = new Map<string, Counted>();
  for (const row of rows.filter(({ confidence }) => confidence === null)) {
    const [right, of] = rules.get(cellOf(row.table, row)) ?? [0, 0];
    rules.set(cellOf(row.table, row), [right + Number(row.isRight), of + 1]);
  }
  const counted = { tables: FIRST_RUNS, rules: Object.fromEntries([...rules].sort(([a], [b]) => (a < b ? -1 : 1))) };
  const scanned = rows.filter(({ confidence }) => confidence !== null);
  return { ...counted, ocr: scanned.length > 0 ? ocrShares(scanned, { ...counted, ocr: [] }) : ocr };
}

/** Of each range of confidences the share of what would be right by its rule that is right; never more than that of a better range. */
function ocrShares(rows: readonly JudgedRow[], known: Calibration): Calibration['ocr'] {
  let least = 1;
  return CONFIDENCES.map((from, i) => {
    const own = rows.filter(({ confidence }) => confidence! >= from && confidence! < (CONFIDENCES[i - 1] ?? 2));
    const expected = own.reduce(
      (sum, row) => sum + probabilityOf(row.table, { ...row, reviewed: false }, PRINTED, known),
      0,
    );
    const right = own.filter(({ isRight }) => isRight).length;
    // As if ten more rows had been as right as those of the range before.
    least = Math.min(least, (right + 10 * least) / (expected + 10));
    return { from, share: Math.round(least * 1000) / 1000 };
  });
}
