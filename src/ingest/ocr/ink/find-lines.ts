/**
 * Ink of a level sheet → pieces of text lines. A region is cut at every white band that runs through it: upright bands as wide as a
 * character, and level bands of any height, until nothing can be cut. Columns, table cells and wide gaps all come apart; which pieces
 * belong together is for `layout` to say.
 */
import type { Bitmap, PixelBox } from '../picture/bitmap.js';
import type { CleanInk } from './clean-ink.js';
import { commonBands, ROWS } from './common-bands.js';
import { joinHalves } from './join-halves.js';
import { tiedLines } from './tied-lines.js';
import { type Band, whiteBands } from './white-bands.js';

/** Narrowest upright white band that parts two pieces, in ems: wider than any space inside running text. */
const GUTTER = 1.1;
/** The same where a region is as high as some lines, ems: no space of one line runs through the others. */
const TALL_GUTTER = 0.55;
const TALL = 7;
/** Narrower than this on one side of it, ems, such a band stands inside a mark or a number: ( 1) of a 目录. */
const COLUMN = 1.8;

export function findLines({ text, rules, em }: CleanInk): PixelBox[] {
  const lines: PixelBox[] = [];
  const verticals = rules.filter((rule) => rule.orientation === 'vertical');
  const levels = rules.filter((rule) => rule.orientation === 'horizontal');
  const cut = (region: PixelBox, level: boolean, stuck: boolean): void => {
    const box = shrink(text, region);
    if (!box) return;
    const parts = level ? apart(text, levelParts(text, box, em), em) : uprightParts(text, box, em, verticals);
    if (parts.length === 1 && stuck) {
      const tied = tiedLines(text, box, em);
      if (tied.length > 1) for (const part of tied) cut(part, false, false);
      else if (!isSpeck(box, em) && !isSliver(box, em) && !isRim(box, text, em) && !isRuleRest(box, levels, em))
        lines.push(box);
    } else for (const part of parts) cut(part, !level, parts.length === 1);
  };
  cut({ x0: 0, y0: 0, x1: text.width, y1: text.height }, false, false);
  return joinHalves(lines, em);
}

/** A lone dot: dust that clings to nothing. */
const isSpeck = ({ x0, y0, x1, y1 }: PixelBox, em: number): boolean => x1 - x0 < em / 4 && y1 - y0 < em / 4;

/** The rest of a ruled line or of the edge of a bar: a 1 is wider, and no letter that high is so thin. */
const isSliver = ({ x0, y0, x1, y1 }: PixelBox, em: number): boolean => x1 - x0 <= em / 6 && y1 - y0 >= 1.2 * em;

/** What a ruled line that is not quite level, or that a stamp runs through, leaves behind: thin, at its height and on or near it. */
const isRuleRest = ({ x0, y0, x1, y1 }: PixelBox, levels: readonly PixelBox[], em: number): boolean =>
  y1 - y0 <= em / 5 &&
  levels.some(
    (rule) => y0 >= rule.y0 - em / 6 && y1 <= rule.y1 + em / 6 && Math.max(rule.x0 - x1, x0 - rule.x1) <= BROKEN * em,
  );
/** Widest gap in a ruled line, ems: the middle of a stamp. */
const BROKEN = 5;

/** Shade of the lid or of the spine: no print is so near to the edge of the sheet, and a line that is cut off there reaches further in. */
const isRim = ({ x0, y0, x1, y1 }: PixelBox, { width, height }: Bitmap, em: number): boolean =>
  x1 <= 1.5 * em || x0 >= width - 1.5 * em || y1 <= em / 2 || y0 >= height - em / 2;

/** The smallest box around the ink of a region; null where there is none. */
function shrink({ width, ink }: Bitmap, { x0, y0, x1, y1 }: PixelBox): PixelBox | null {
  const hasInk = (y: number): boolean => {
    for (let at = y * width + x0, end = y * width + x1; at < end; at++) if (ink[at]) return true;
    return false;
  };
  let [left, top, right, bottom] = [x1, y0, x0, y1];
  while (top < bottom && !hasInk(top)) top++;
  while (top < bottom && !hasInk(bottom - 1)) bottom--;
  // What lies between the ends found so far need not be looked at.
  for (let y = top; y < bottom; y++) {
    const row = y * width;
    for (let x = x0; x < left; x++) if (ink[row + x]) left = x;
    for (let x = x1 - 1; x >= right; x--) if (ink[row + x]) right = x + 1;
  }
  return right > left ? { x0: left, y0: top, x1: right, y1: bottom } : null;
}

/** Cut at upright white bands, and at ruled lines that run through the whole region. */
function uprightParts(bitmap: Bitmap, box: PixelBox, em: number, verticals: readonly PixelBox[]): PixelBox[] {
  const height = box.y1 - box.y0;
  const size = Math.max(em, Math.min(height, 3 * em)); // a larger type has larger spaces
  const through = verticals.filter(
    (rule) => rule.x0 > box.x0 && rule.x1 < box.x1 && rule.y0 <= box.y0 + em / 2 && rule.y1 >= box.y1 - em / 2,
  );
  const narrowest =
    height > TALL * em ? TALL_GUTTER * em : GUTTER * (height > 1.8 * em ? em : Math.min(size, 1.6 * em));
  const bands = whiteBands(bitmap, box, 'upright').filter(
    (band) =>
      (band.to - band.from >= narrowest && (band.to - band.from >= GUTTER * em || partsColumns(band, box, em))) ||
      through.some((rule) => rule.x1 > band.from && rule.x0 < band.to),
  );
  return between(bands, box.x0, box.x1).map(([x0, x1]) => ({ ...box, x0, x1 }));
}

/** Cut at level white bands; slivers are put back: 二 and 三 stand in pieces, and so does a line of dashes under a letter. */
function levelParts(bitmap: Bitmap, box: PixelBox, em: number): PixelBox[] {
  const strips = between(whiteBands(bitmap, box, 'level'), box.y0, box.y1);
  const merged: [number, number][] = [];
  for (const [y0, y1] of strips) {
    const last = merged.at(-1);
    const together = last ? y1 - last[0] : 0;
    const sliver = last && (y1 - y0 < 0.45 * em || last[1] - last[0] < 0.45 * em);
    if (last && sliver && together <= 1.15 * em) last[1] = y1;
    else merged.push([y0, y1]);
  }
  return merged.map(([y0, y1]) => ({ ...box, y0, y1 }));
}

/** Rows whose white stands one below the other, cut there: two columns set on the same lines. */
function apart(bitmap: Bitmap, rows: readonly PixelBox[], em: number): readonly PixelBox[] {
  if (rows.length < ROWS) return rows;
  const bands = rows.map((row) =>
    whiteBands(bitmap, row, 'upright')
      // A wide one parts its row anyway: the number of a row of a table, before white that the names above it show as a space.
      .filter((band) => band.to - band.from >= (partsColumns(band, row, em) ? TALL_GUTTER : GUTTER) * em)
      .map((band) => ({ ...band, atEnd: band.from === row.x0 || band.to === row.x1 })),
  );
  return commonBands(bands, TALL_GUTTER * em).flatMap((cuts, i) => {
    const row = rows[i]!;
    return between(cuts, row.x0, row.x1).map(([x0, x1]) => ({ ...row, x0, x1 }));
  });
}

const partsColumns = ({ from, to }: Band, { x0, x1 }: PixelBox, em: number): boolean =>
  from - x0 >= COLUMN * em && x1 - to >= COLUMN * em;

function between(bands: readonly Band[], start: number, end: number): [number, number][] {
  const parts: [number, number][] = [];
  let at = start;
  for (const { from, to } of bands) {
    if (from > at) parts.push([at, from]);
    at = to;
  }
  if (end > at) parts.push([at, end]);
  return parts;
}
