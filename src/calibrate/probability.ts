import type { Evidence } from '../tree/facts.js';
import { type Calibration, calibration } from './calibration.js';
import type { Legibility } from './legibility.js';

/** So many rows weigh as much as the first runs of the table. */
const PRIOR_ROWS = 20;
/** What the rules were mended on counts less: it says that nothing is lost, not what a new document will give. */
const SEEN_WEIGHT = 0.05;

export const cellOf = (table: string, { rule, certainty }: Pick<Evidence, 'rule' | 'certainty'>): string =>
  `${table} ${rule} ${certainty}`;

/**
 * The chance that a row is right in all that a person would judge of it: the precision of its rule, smoothed towards that of its table (the mean of
 * a Beta distribution), less what OCR takes away. 1 where a person has looked.
 *
 * @param legible how surely OCR read its sheet and its own span
 */
export function probabilityOf(
  table: string,
  row: Pick<Evidence, 'rule' | 'certainty' | 'reviewed'>,
  { sheet: confidence, span }: Legibility,
  { tables, rules, ocr }: Calibration = calibration(),
): number {
  if (row.reviewed) return 1;
  const [firstRight, firstOf] = tables[table] ?? [1, 2];
  const [right, of] = rules[cellOf(table, row)] ?? [0, 0];
  const smoothed = ((firstRight / firstOf) * PRIOR_ROWS + right * SEEN_WEIGHT) / (PRIOR_ROWS + of * SEEN_WEIGHT);
  const legible = confidence === null ? 1 : (ocr.find(({ from }) => confidence >= from) ?? ocr.at(-1))?.share;
  return Math.round(smoothed * (legible ?? 1) * span * 1000) / 1000;
}
