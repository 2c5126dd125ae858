/**
 * How often a character was right that a recogniser read with some confidence: 0.9 then means nine of ten. The table is fitted on scans with known
 * text (`scripts/calibrate/confidence.ts`); of other recognisers nothing is known, and what they say stands.
 */
import { readFileSync } from 'node:fs';

/** Characters of one kind that a recogniser is about as sure of. */
export type CharacterKind = 'han' | 'mark' | 'other';

export interface ConfidenceTable {
  /** File name and hash of the network and its keys: the beginning of the engine's name. */
  readonly model: string;
  /** By kind, what was said and what was true, both rising. */
  readonly kinds: Readonly<Record<CharacterKind, readonly (readonly [said: number, was: number])[]>>;
}

let table: ConfidenceTable | undefined;

/** The confidence that is true for characters read by this engine, 0 to 1, to three digits. */
export function calibrated(engine: string, text: string, said: number): number {
  table ??= JSON.parse(readFileSync(new URL('./confidence.json', import.meta.url), 'utf8')) as ConfidenceTable;
  return engine.startsWith(table.model) ? wasFor(said, table.kinds[kindOf(text)]) : said;
}

export const kindOf = (text: string): CharacterKind =>
  /\p{Script=Han}/u.test(text) ? 'han' : /[\p{L}\p{N}]/u.test(text) ? 'other' : 'mark';

/** Between two entries of the table the line between them; the first and the last hold beyond. */
export function wasFor(said: number, knots: ConfidenceTable['kinds'][CharacterKind]): number {
  const right = knots.findIndex(([at]) => at >= said);
  const [high, low] = [knots.at(right), knots[Math.max(0, right - 1)]];
  if (!high || !low) return said;
  const share = high[0] > low[0] && right > 0 ? (said - low[0]) / (high[0] - low[0]) : 1;
  return Math.round(1000 * (low[1] + share * (high[1] - low[1]))) / 1000;
}
