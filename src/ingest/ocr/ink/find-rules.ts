/** Ruled lines: long thin runs of ink. They are taken out of the ink, so that no letter hangs on a line. */
import type { Rule } from '../../../tree/page.js';
import type { Bitmap, PixelBox } from '../picture/bitmap.js';

type PixelRule = PixelBox & Pick<Rule, 'orientation'>;

export interface RulesAndRest {
  readonly rules: readonly PixelRule[];
  readonly rest: Bitmap;
}

/** Shortest rules, inches: longer than any stroke of the running text or of a title. */
const SHORTEST = { horizontal: 0.9, vertical: 0.45 };
/** Thickest rule, inches (2.5 points). */
const THICKEST = 0.035;
/** An upright line shorter than this (inches) may be the stroke of a large letter: it must stand on a level line, as in a table. */
const FREE_STANDING = 1.2;
/** An upright line this short (inches) is one only between two level lines: the side of a cell of one line of text. */
const BETWEEN = 0.13;
/** How near an end must stand to the level line, inches; for lines between two, nearer than any stroke of a letter. */
const REACH = 0.04;
const NEAR = 0.018;
/** Gaps that a worn or noisy line may have, pixels. */
const GAP = 3;

/** @param faint where lines are looked for: ink that may be paler than that of letters */
export function findRules(bitmap: Bitmap, dpi: number, faint = bitmap): RulesAndRest {
  const ink = Uint8Array.from(bitmap.ink);
  const rules: PixelRule[] = [];
  for (const orientation of ['horizontal', 'vertical'] as const) {
    for (const rule of group(
      longRuns(faint, orientation, (orientation === 'vertical' ? BETWEEN : SHORTEST.horizontal) * dpi),
      orientation,
    )) {
      if (rule.thickness > THICKEST * dpi || !stands(rule.box, rules, dpi)) continue;
      rules.push(rule.box);
      for (const run of rule.runs) erase(ink, bitmap, run, orientation);
    }
  }
  return { rules, rest: { ...bitmap, ink } };
}

function stands(rule: PixelRule, found: readonly PixelRule[], dpi: number): boolean {
  if (rule.orientation === 'horizontal' || rule.y1 - rule.y0 >= FREE_STANDING * dpi) return true;
  const short = rule.y1 - rule.y0 < SHORTEST.vertical * dpi;
  const reach = (short ? NEAR : REACH) * dpi;
  const levels = found.filter(
    (level) => level.orientation === 'horizontal' && level.x0 <= rule.x1 + reach && level.x1 >= rule.x0 - reach,
  );
  const above = levels.some((level) => Math.abs(level.y0 - rule.y0) <= reach || Math.abs(level.y1 - rule.y0) <= reach);
  const below = levels.some((level) => Math.abs(level.y1 - rule.y1) <= reach || Math.abs(level.y0 - rule.y1) <= reach);
  return short ? above && below : above || below;
}

/** A stretch of ink along one row (horizontal) or column (vertical) and the next: a line that is not quite level steps from one to the other. */
interface Run {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** In the order of their rows or columns, then of their places in it. */
function longRuns({ width, height, ink }: Bitmap, orientation: Rule['orientation'], shortest: number): Run[] {
  const level = orientation === 'horizontal';
  const runs: Run[] = [];
  // A run still open in each row or column: where it began (-1: none), and the last of its ink.
  const froms = new Int32Array(level ? height : width).fill(-1);
  const lasts = new Int32Array(froms.length);
  const close = (at: number): void => {
    if (froms[at]! >= 0 && lasts[at]! + 1 - froms[at]! >= shortest)
      runs.push({ at, from: froms[at]!, to: lasts[at]! + 1 });
  };
  // Row by row as the picture lies in memory, upright lines as well.
  for (let y = 0, i = 0; y < height; y++) {
    const below = y < height - 1 ? width : 0;
    for (let x = 0; x < width; x++, i++) {
      const next = level ? below : x < width - 1 ? 1 : 0;
      if (!ink[i] && !ink[i + next]) continue;
      const [at, k] = level ? [y, x] : [x, y];
      if (froms[at]! < 0 || k - lasts[at]! > GAP) {
        close(at);
        froms[at] = k;
      }
      lasts[at] = k;
    }
  }
  for (let at = 0; at < froms.length; at++) close(at);
  return runs.sort((a, b) => a.at - b.at || a.from - b.from);
}

interface Group {
  readonly box: PixelRule;
  readonly runs: Run[];
  /** Mean thickness, pixels: a line that slopes a little reaches over more rows than it is thick. */
  readonly thickness: number;
}

/** Runs on neighbouring rows that lie beside each other are one line. */
function group(runs: readonly Run[], orientation: Rule['orientation']): Group[] {
  const open: Run[][] = [];
  for (const run of runs) {
    const beside = open.find((group) => {
      const last = group.at(-1)!;
      return run.at - last.at <= 2 && run.from < last.to && run.to > last.from;
    });
    if (beside) beside.push(run);
    else open.push([run]);
  }
  return open.map((group) => {
    const last = Math.max(...group.map((run) => run.at)) + 1;
    const first = Math.min(group[0]!.at + 1, last - 1);
    const [from, to] = [Math.min(...group.map((run) => run.from)), Math.max(...group.map((run) => run.to))];
    const box: PixelRule =
      orientation === 'horizontal'
        ? { orientation, x0: from, y0: first, x1: to, y1: last }
        : { orientation, x0: first, y0: from, x1: last, y1: to };
    const length = group.reduce((sum, run) => sum + run.to - run.from, 0);
    return { box, runs: group, thickness: length / (to - from) - 1 };
  });
}

/** Takes a run out, with the row or column it may step to. */
function erase(ink: Uint8Array, { width, height }: Bitmap, run: Run, orientation: Rule['orientation']): void {
  for (let k = run.from; k < run.to; k++) {
    for (let d = 0; d <= 1; d++) {
      const [x, y] = orientation === 'horizontal' ? [k, run.at + d] : [run.at + d, k];
      if (x >= 0 && y >= 0 && x < width && y < height) ink[y * width + x] = 0;
    }
  }
}
