/** Takes out the glyphs that no reader sees, each with its reason, so that the ledger can account for all. */
import { countGlyphs, isBlank } from '../../text/normalize.js';
import { lineBoxes } from '../../tree/line-boxes.js';
import type { Box, Drop, DropReason } from '../../tree/page.js';
import type { Glyph } from './glyph.js';

/** Ems: the same character this close once more is a shadow or a faux bold. */
const shadow = 0.15;
/** Points: glyphs are looked up by squares of this side, and no further than this many squares away. */
const square = 4;
const farthest = 16;
const squareOf = (value: number) => Math.floor(value / square);
const control = /^[\p{Cc}\p{Cf}\p{Cn}]*$/u; // "\u0001" ""

export interface Seen {
  readonly kept: Glyph[];
  readonly drops: Drop[];
  /** Glyphs drawn, blank ones not counted. */
  readonly count: number;
  /** Of these, how many are drawn at no place: a number of their place or size is none. */
  readonly nowhere: number;
}

export function sortGlyphs(glyphs: readonly Glyph[], page: number, width: number, height: number): Seen {
  const dropped = new Map<DropReason, { glyphs: number; text: string; boxes: Box[] }>();
  const drop = (reason: DropReason, glyph: Glyph) => {
    const entry = dropped.get(reason) ?? { glyphs: 0, text: '', boxes: [] };
    entry.glyphs += size(glyph);
    entry.text += glyph.text;
    if (isPlaced(glyph)) entry.boxes.push(glyph.bbox);
    dropped.set(reason, entry);
  };
  const placed: Placed = new Map();
  const kept: Glyph[] = [];
  let [count, nowhere] = [0, 0];
  for (const glyph of glyphs) {
    if (glyph.text !== '' && [...glyph.text].every(isBlank)) {
      if (isPlaced(glyph)) kept.push(glyph);
      continue;
    }
    count += size(glyph);
    if (!isPlaced(glyph)) nowhere += size(glyph);
    const [x0, y0, x1, y1] = glyph.bbox;
    if (control.test(glyph.text)) drop('control', glyph);
    else if (glyph.invisible) drop('invisible', glyph);
    else if (!isPlaced(glyph) || x1 <= 0 || y1 <= 0 || x0 >= width || y0 >= height) drop('off-page', glyph);
    else if (isShadow(glyph, placed)) drop('drawn-twice', glyph);
    else kept.push(glyph);
  }
  return {
    kept,
    drops: [...dropped].map(([reason, { boxes, ...entry }]) => ({ page, reason, ...entry, boxes: lineBoxes(boxes) })),
    count,
    nowhere,
  };
}

const isPlaced = ({ bbox }: Glyph): boolean => bbox.every(Number.isFinite);

/** A glyph without a code point still counts as one. */
const size = (glyph: Glyph) => Math.max(1, countGlyphs(glyph.text));

/** Glyphs by text and square. */
type Placed = Map<string, Map<number, Glyph[]>>;

function isShadow(glyph: Glyph, placed: Placed): boolean {
  const near = shadow * glyph.size;
  const alike = placed.get(glyph.text);
  const here = squareAt(squareOf(glyph.x), squareOf(glyph.y));
  if (alike === undefined) {
    placed.set(glyph.text, new Map([[here, [glyph]]]));
    return false;
  }
  const [left, right] = [squareOf(glyph.x - near), squareOf(glyph.x + near)];
  const [top, bottom] = [squareOf(glyph.y - near), squareOf(glyph.y + near)];
  for (let column = left; column <= Math.min(right, left + farthest); column++) {
    for (let row = top; row <= Math.min(bottom, top + farthest); row++) {
      const same = alike.get(squareAt(column, row));
      if (same?.some((other) => Math.abs(other.x - glyph.x) < near && Math.abs(other.y - glyph.y) < near)) return true;
    }
  }
  const others = alike.get(here);
  if (others) others.push(glyph);
  else alike.set(here, [glyph]);
  return false;
}

/** Squares far outside any sheet may share a number: places are compared as well. */
const squareAt = (column: number, row: number): number => (column << 16) ^ row;
