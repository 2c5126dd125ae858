/** A space of one em within a line (第一条　项目…): a recogniser says nothing of it, its white is as wide as a character. */
import type { ReadCharacter } from '../engines/engine.js';
import { whiteBands } from '../ink/white-bands.js';
import type { Bitmap, PixelBox } from '../picture/bitmap.js';
import { centre } from './centre.js';

/** Narrowest white, ems: a letter's own margins and the space of justified lines are narrower. */
const WHITE = 0.8;
/** In a spread line (总　　则) all steps are wide. A recogniser moves a letter towards the space beside it: the step over one is at least this many usual ones. */
const WIDE = 1.25;

/** The line with 　 where the white is. @param em height of a character of this line, pixels */
export function withSpaces(
  line: readonly ReadCharacter[],
  ink: Bitmap,
  box: PixelBox,
  em: number,
): readonly ReadCharacter[] {
  const steps = line.slice(1).map((one, i) => centre(one) - centre(line[i]!));
  const usual = [...steps].sort((a, b) => a - b)[Math.floor(steps.length / 2)];
  return line.flatMap((one, i) => {
    const before = line[i - 1];
    if (!before || !isLetter(before) || !isLetter(one) || steps[i - 1]! < WIDE * usual!) return [one];
    const white = widestWhite(ink, box, centre(before), centre(one));
    if (white.x1 - white.x0 < WHITE * em) return [one];
    return [{ text: '　', ...white, confidence: Math.min(before.confidence, one.confidence) }, one];
  });
}

/** Marks have white of their own. */
const isLetter = ({ text }: ReadCharacter): boolean => /[\p{Script=Han}\p{L}\p{N}]/u.test(text);

/** Between two places along the line; no wider than nothing where there is none. */
function widestWhite(ink: Bitmap, { y0, y1 }: PixelBox, from: number, to: number): { x0: number; x1: number } {
  const x0 = Math.round(from);
  const bands = whiteBands(ink, { x0, y0, x1: Math.max(x0, Math.floor(to) + 1), y1 }, 'upright');
  return bands.reduce(
    (widest, band) => (band.to - band.from > widest.x1 - widest.x0 ? { x0: band.from, x1: band.to } : widest),
    { x0, x1: x0 },
  );
}
