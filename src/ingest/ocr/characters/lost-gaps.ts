/** Where a line has room and ink for a character that was not read: gaps between two neighbours wider than type is set. */
import type { ReadCharacter } from '../engines/engine.js';
import type { Bitmap, PixelBox } from '../picture/bitmap.js';
import { centre } from './centre.js';

/** Chinese type stands at even steps; a step this many times the usual one has lost a character. */
const WIDE = 1.6;
/** Fewer steps do not show the usual one. */
const FEWEST = 5;
/** Ink in the gap, as a share of an em's square: more than a stop or a speck. */
const LEAST_INK = 0.04;

/** A gap, with the character before and the one behind it. */
export interface Gap extends PixelBox {
  /** Index of the character before it. */
  readonly after: number;
}

export function lostGaps(line: readonly ReadCharacter[], ink: Bitmap, box: PixelBox): Gap[] {
  const steps = line
    .slice(1)
    .flatMap((one, i) => (isHan(one) && isHan(line[i]!) ? [centre(one) - centre(line[i]!)] : []));
  if (steps.length < FEWEST) return [];
  const usual = steps.sort((a, b) => a - b)[Math.floor(steps.length / 2)]!;
  return line.slice(1).flatMap((one, i) => {
    const before = line[i]!;
    if (!isHan(one) || !isHan(before) || centre(one) - centre(before) < WIDE * usual) return [];
    const gap = { ...box, x0: Math.round(centre(before) + usual / 2), x1: Math.round(centre(one) - usual / 2) };
    if (inkIn(ink, gap) < LEAST_INK * usual ** 2) return [];
    return [{ ...box, x0: Math.round(centre(before) - usual / 2), x1: Math.round(centre(one) + usual / 2), after: i }];
  });
}

/** The characters of a second reading of the gap alone, put where they belong; the line itself where the two do not fit together. */
export function withLost(
  line: readonly ReadCharacter[],
  gap: Gap,
  again: readonly ReadCharacter[],
): readonly ReadCharacter[] {
  const [before, after] = [line[gap.after]!, line[gap.after + 1]!];
  const lost = again.slice(1, -1);
  const fits = again[0]?.text === before.text && again.at(-1)?.text === after.text && again.length > 2;
  if (!fits) return line;
  return [...line.slice(0, gap.after + 1), ...lost, ...line.slice(gap.after + 1)];
}

const isHan = ({ text }: ReadCharacter): boolean => /\p{Script=Han}/u.test(text);

function inkIn({ width, ink }: Bitmap, { x0, y0, x1, y1 }: PixelBox): number {
  let sum = 0;
  for (let y = y0; y < y1; y++) for (let x = x0; x < x1; x++) sum += ink[y * width + x]!;
  return sum;
}
