/**
 * Where a line has room and ink for a character that was not read: gaps between two neighbours wider than type is set, and before its first or
 * behind its last one.
 */
import type { ReadCharacter } from '../engines/engine.js';
import type { Bitmap, PixelBox } from '../picture/bitmap.js';
import { centre } from './centre.js';

/** Chinese type stands at even steps; a step this many times the usual one has lost a character. */
const WIDE = 1.6;
/** Fewer steps do not show the usual one; an end of a short heading (一、总体要求) asks for less. */
const FEWEST = { inside: 5, ends: 3 };
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
  if (steps.length < FEWEST.ends) return [];
  const usual = steps.sort((a, b) => a - b)[Math.floor(steps.length / 2)]!;
  const inside = line.slice(1).flatMap((one, i) => {
    const before = line[i]!;
    if (steps.length < FEWEST.inside) return [];
    if (!isHan(one) || !isHan(before) || centre(one) - centre(before) < WIDE * usual) return [];
    const gap = { ...box, x0: Math.round(centre(before) + usual / 2), x1: Math.round(centre(one) - usual / 2) };
    if (inkIn(ink, gap) < LEAST_INK * usual ** 2) return [];
    return [{ ...box, x0: Math.round(centre(before) - usual / 2), x1: Math.round(centre(one) + usual / 2), after: i }];
  });
  return [...lostEnds(line, ink, box, usual), ...inside].sort((a, b) => a.after - b.after);
}

/** The box of a line ends with its ink: half a step from the middle of the character at its end. */
function lostEnds(line: readonly ReadCharacter[], ink: Bitmap, box: PixelBox, usual: number): Gap[] {
  const [second, nextToLast] = [line[1]!, line.at(-2)!];
  // A character at the end reaches to the end of the box, wherever its ink is: its place follows from its neighbour's.
  const first = { at: line[0]!.x1 - usual / 2, is: isHan(line[0]!) && isHan(second) };
  const last = { at: line.at(-1)!.x0 + usual / 2, is: isHan(line.at(-1)!) && isHan(nextToLast) };
  const head = { ...box, x1: Math.round(first.at - usual / 2) };
  const tail = { ...box, x0: Math.round(last.at + usual / 2) };
  const gaps: Gap[] = [];
  if (first.is && head.x1 - head.x0 >= END * usual && inkIn(ink, head) >= LEAST_INK * usual ** 2)
    gaps.push({ ...box, x1: Math.round(first.at + usual / 2), after: BEFORE_FIRST });
  if (last.is && tail.x1 - tail.x0 >= END * usual && inkIn(ink, tail) >= LEAST_INK * usual ** 2)
    gaps.push({ ...box, x0: Math.round(last.at - usual / 2), after: line.length - 1 });
  return gaps;
}
const BEFORE_FIRST = -1;
/** Room at an end of a line for a character, steps. */
const END = 0.6;

/** The characters of a second reading of the gap alone, put where they belong; the line itself where the two do not fit together. */
export function withLost(
  line: readonly ReadCharacter[],
  gap: Gap,
  again: readonly ReadCharacter[],
): readonly ReadCharacter[] {
  const [before, after] = [line[gap.after], line[gap.after + 1]];
  const lost = again.slice(before ? 1 : 0, after ? -1 : undefined);
  const fits = (!before || again[0]?.text === before.text) && (!after || again.at(-1)?.text === after.text);
  if (!fits || lost.length === 0) return line;
  return [...line.slice(0, gap.after + 1), ...lost, ...line.slice(gap.after + 1)];
}

const isHan = ({ text }: ReadCharacter): boolean => /\p{Script=Han}/u.test(text);

function inkIn({ width, ink }: Bitmap, { x0, y0, x1, y1 }: PixelBox): number {
  let sum = 0;
  for (let y = y0; y < y1; y++) for (let x = x0; x < x1; x++) sum += ink[y * width + x]!;
  return sum;
}
