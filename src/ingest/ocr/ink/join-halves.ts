/**
 * Halves of letters that a row of white parts, put together: 定 alone on its line has one inside. A sheet is cut through all columns that a
 * title over them keeps together, and where a line of the next column ends there, such a row looks like one between two lines.
 */
import type { PixelBox } from '../picture/bitmap.js';

/** A line of text is higher, ems; half of a letter is not. */
const HALF = 0.62;
/** Height of a letter and white inside it, ems. */
const WHOLE = 1.1;
const INSIDE = 0.2;
/** So much of the narrower half stands above or below the other. */
const SHARED = 0.6;

/** @param lines pieces of text lines, in any order @param em height of a character of the running text, pixels */
export function joinHalves(lines: readonly PixelBox[], em: number): PixelBox[] {
  const halves = lines.filter(({ y0, y1 }) => y1 - y0 <= HALF * em).sort((a, b) => a.y0 - b.y0);
  const joined = new Map<PixelBox, PixelBox>();
  const taken = new Set<PixelBox>();
  for (const upper of halves) {
    if (taken.has(upper)) continue;
    const lower = halves.find((other) => !taken.has(other) && other !== upper && isBelow(upper, other, em));
    if (!lower) continue;
    taken.add(upper).add(lower);
    joined.set(upper, {
      x0: Math.min(upper.x0, lower.x0),
      y0: upper.y0,
      x1: Math.max(upper.x1, lower.x1),
      y1: lower.y1,
    });
  }
  return lines.flatMap((line) => joined.get(line) ?? (taken.has(line) ? [] : [line]));
}

function isBelow(upper: PixelBox, lower: PixelBox, em: number): boolean {
  const white = lower.y0 - upper.y1;
  const common = Math.min(upper.x1, lower.x1) - Math.max(upper.x0, lower.x0);
  return (
    white >= 0 &&
    white <= INSIDE * em &&
    lower.y1 - upper.y0 <= WHOLE * em &&
    common >= SHARED * Math.min(upper.x1 - upper.x0, lower.x1 - lower.x0)
  );
}
