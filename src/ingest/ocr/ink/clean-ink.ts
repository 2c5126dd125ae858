/**
 * Ink without what is no text: specks of dust, the black edge of the scanner's lid, ruled lines (which are kept apart), leaders,
 * pictures.
 */
import type { Bitmap, PixelBox } from '../picture/bitmap.js';
import { type Component, findComponents } from './components.js';
import { findDust } from './find-dust.js';
import { findLeaders } from './find-leaders.js';
import { findRules } from './find-rules.js';

export interface CleanInk {
  readonly text: Bitmap;
  readonly rules: readonly (PixelBox & { readonly orientation: 'horizontal' | 'vertical' })[];
  /** Height of a Chinese character of the running text, pixels. */
  readonly em: number;
}

/** @param dpi dots an inch of the picture @param faint the same with the faint ink of hair lines, see `faintInk` */
export function cleanInk(bitmap: Bitmap, dpi: number, faint = bitmap): CleanInk {
  const { rules, rest } = findRules(bitmap, dpi, faint);
  const { components, inkOf } = findComponents(rest);
  const em = emOf(components, dpi);
  const leaders = findLeaders(components, em);
  const texts = components.filter((component) => isText(component, em, dpi, rest) && !leaders.has(component));
  const dust = findDust(texts, em);
  const kept = new Set(texts.filter((component) => !dust.has(component)));
  const ink = inkOf(components.map((component) => kept.has(component)));
  return { text: { ...rest, ink }, rules, em };
}

/** Most Chinese characters are one piece or hold one nearly as high as themselves. */
function emOf(components: readonly Component[], dpi: number): number {
  const smallest = dpi / 16; // 4.5 points
  const largest = dpi / 2; // 36 points
  const heights = components
    .map(({ y0, y1 }) => y1 - y0)
    .filter((height) => height >= smallest && height <= largest)
    .sort((a, b) => a - b);
  const high = heights[Math.floor(heights.length * 0.8)];
  return high === undefined ? dpi / 7 : high / 0.9;
}

function isText(component: Component, em: number, dpi: number, sheet: Bitmap): boolean {
  const { x0, y0, x1, y1, area } = component;
  const { width, height } = sheet;
  const [w, h] = [x1 - x0, y1 - y0];
  const speck = area < Math.max(3, (em * em) / 200) || (w <= em / 14 && h <= em / 14);
  // The shade of the lid, which a levelled sheet may have moved off the very edge.
  const edge = em / 4;
  const atEdge = (x0 <= edge || y0 <= edge || x1 >= width - edge || y1 >= height - edge) && (w > 3 * em || h > 3 * em);
  // The last rows and columns of pixels, which scanners leave dark.
  const rim = ((y0 === 0 || y1 === height) && h < em / 4) || ((x0 === 0 || x1 === width) && w < em / 4);
  const picture = w > 12 * em || h > 12 * em;
  // A worn ruled line beside a column: no stroke of a letter is so long and thin.
  const lineRest = w <= em / 6 && h >= 1.6 * em;
  return !speck && !atEdge && !rim && !picture && !lineRest && !isHole(component, em, dpi, sheet);
}

/**
 * A punched hole, or a blot: as full as a disc, as high as wide, and larger than a letter, whose strokes leave more white. Beside large type
 * a hole is no larger than a letter: it has its own size, and stands near an edge.
 */
function isHole({ x0, y0, x1, y1, area }: Component, em: number, dpi: number, { width, height }: Bitmap): boolean {
  const [w, h] = [x1 - x0, y1 - y0];
  const disc = Math.abs(w - h) <= ROUND * Math.max(w, h) && area >= DISC * w * h;
  const toEdge = Math.min(x0, y0, width - x1, height - y1);
  return disc && (Math.min(w, h) >= HOLE * em || (Math.min(w, h) >= PUNCHED * dpi && toEdge <= MARGIN * dpi));
}
const HOLE = 1.25;
const ROUND = 0.2;
/** A disc fills 0.785 of its box. */
const DISC = 0.68;
/** A punched hole is 5.5 to 6 mm wide, its middle 12 mm from the edge (ISO 838); a copy may be smaller. Inches. */
const PUNCHED = 0.16;
const MARGIN = 0.6;
