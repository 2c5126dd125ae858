/** Characters of a line that OCR read, held against the text that was printed. */
import type { ReadCharacter } from '../../src/ingest/ocr/engines/engine.js';

export interface JudgedCharacter {
  readonly text: string;
  readonly said: number;
  readonly isRight: boolean;
}

/** Shorter lines are found in too many places. */
const SHORTEST = 8;
/** A line with more that does not agree was cut wrong, or is not in the text (a running head). */
const MOST_WRONG = 0.12;
const SEED = 4;

/** None where the line is not found in the text. Settled characters and spaces are not judged; full and half width are one. */
export function judgedCharacters(line: readonly ReadCharacter[], truth: string): JudgedCharacter[] {
  const read = line.filter(({ text }) => text.trim() !== '').map((one) => ({ ...one, text: folded(one.text) }));
  const text = read.map((one) => one.text).join('');
  const printed = folded(truth);
  if (text.length < SHORTEST || text.length !== read.length) return [];
  const place = placeOf(text, printed);
  if (place === null) return [];
  const right = agreeing(text, printed.slice(Math.max(0, place - SEED), place + text.length + SEED));
  if (right.filter((one) => !one).length > MOST_WRONG * text.length) return [];
  return read.flatMap((one, i) => (one.settled ? [] : [{ text: one.text, said: one.confidence, isRight: right[i]! }]));
}

const folded = (text: string): string => text.normalize('NFKC').replaceAll(/[^\S\n]/g, '');

/** Where the line begins: the place that most of its pieces point to. */
function placeOf(text: string, printed: string): number | null {
  const votes = new Map<number, number>();
  for (let i = 0; i + SEED <= text.length; i++) {
    const piece = text.slice(i, i + SEED);
    for (let at = printed.indexOf(piece); at >= 0; at = printed.indexOf(piece, at + 1))
      votes.set(at - i, (votes.get(at - i) ?? 0) + 1);
  }
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** Which characters of `read` are those of its cheapest alignment with a part of `printed`. */
function agreeing(read: string, printed: string): boolean[] {
  const costs = [Array.from({ length: printed.length + 1 }, () => 0)];
  for (let i = 1; i <= read.length; i++) {
    const row = [i];
    for (let j = 1; j <= printed.length; j++) {
      const change = read[i - 1] === printed[j - 1] ? 0 : 1;
      row.push(Math.min(costs[i - 1]![j - 1]! + change, costs[i - 1]![j]! + 1, row[j - 1]! + 1));
    }
    costs.push(row);
  }
  const right = Array.from({ length: read.length }, () => false);
  let [i, j] = [read.length, costs.at(-1)!.indexOf(Math.min(...costs.at(-1)!))];
  while (i > 0) {
    const same = j > 0 && read[i - 1] === printed[j - 1];
    if (j > 0 && costs[i]![j] === costs[i - 1]![j - 1]! + (same ? 0 : 1)) {
      right[i - 1] = same;
      i--;
      j--;
    } else if (costs[i]![j] === costs[i - 1]![j]! + 1) i--;
    else j--;
  }
  return right;
}
