/** One text-showing operator → glyphs on the sheet (ISO 32000-2, 9.4.4). */
import type { Box } from '../../tree/page.js';
import type { Glyph, SheetFont } from './glyph.js';
import { apply, type Matrix, multiply } from './matrix.js';

export interface TextState {
  font: SheetFont | null;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  /** Horizontal scale, 1 = 100 %. */
  scale: number;
  rise: number;
  leading: number;
  /** Text rendering mode, 0–7. */
  mode: number;
  matrix: Matrix;
  line: Matrix;
}

/** A glyph as pdfjs-dist hands it over; numbers between glyphs are adjustments in thousandths of an em. */
interface PdfGlyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
  readonly vmetric?: readonly [number, number, number] | null;
}

/** Render modes 3 and 7 paint nothing; 2 and 6 fill and stroke, the usual way to fake a bold. */
const paintsNothing = new Set([3, 7]);
const fakesBold = new Set([2, 6]);

export function showText(
  items: readonly (PdfGlyph | number | null)[],
  state: TextState,
  ctm: Matrix,
  out: Glyph[],
): void {
  const { font, size, scale, rise } = state;
  if (!font) return;
  const toSheet = multiply(ctm, state.matrix);
  const [a, b, c, d] = toSheet;
  const across = Math.hypot(a, b) || 1;
  const upwards = Math.hypot(c, d) || 1;
  const em = Math.abs(size) * upwards;
  // y grows downwards on the sheet, so a positive angle turns clockwise. Text advances by size times horizontal scale: some producers
  // write both negative, which turns the glyphs and leaves the direction.
  const sign = size * scale < 0 ? -1 : 1;
  const angle = (Math.round((Math.atan2(b * sign, a * sign) * 180) / Math.PI) + 360) % 360;
  const bold = font.bold || fakesBold.has(state.mode);
  const invisible = paintsNothing.has(state.mode) || across < 1e-6;
  let along = 0;
  for (const item of items) {
    if (typeof item === 'number') {
      along -= (item / 1000) * size * (font.vertical ? 1 : scale);
      continue;
    }
    if (!item) continue;
    const spacing = state.charSpacing + (item.isSpace ? state.wordSpacing : 0);
    const width = font.vertical ? 0 : item.width * font.unit * size * scale;
    const step = font.vertical ? verticalStep(item, font) * size - spacing : width + spacing * scale;
    const [x, y] = font.vertical ? apply(toSheet, 0, along) : apply(toSheet, along, rise);
    const [endX, endY] = font.vertical ? apply(toSheet, 0, along + step) : apply(toSheet, along + width, rise);
    const bbox = font.vertical
      ? boxOf(apply(toSheet, -size / 2, along), apply(toSheet, size / 2, along + step))
      : boxOf(
          apply(toSheet, along, rise + font.ascent * size),
          apply(toSheet, along + width, rise + font.descent * size),
          apply(toSheet, along, rise + font.descent * size),
          apply(toSheet, along + width, rise + font.ascent * size),
        );
    out.push({ text: spelled(item.unicode), bbox, x, y, endX, endY, size: em, angle, font, bold, invisible });
    along += step;
  }
  state.matrix = multiply(state.matrix, font.vertical ? [1, 0, 0, 1, 0, along] : [1, 0, 0, 1, along, 0]);
}

const ligature = /[\ufb00-\ufb06]/; // "ﬁ" "ﬃ"

/** Latin ligatures are a matter of setting: their letters are the text. */
const spelled = (unicode: string): string => (ligature.test(unicode) ? unicode.normalize('NFKC') : unicode);

/** Downwards is negative in text space; a font without metrics steps by one em. */
function verticalStep(glyph: PdfGlyph, font: SheetFont): number {
  const step = glyph.vmetric?.[0];
  return step ? step * font.unit : -1;
}

function boxOf(...points: [number, number][]): Box {
  let [[x0, y0]] = points as [[number, number]];
  let [x1, y1] = [x0, y0];
  for (const [x, y] of points) {
    if (x < x0) x0 = x;
    if (x > x1) x1 = x;
    if (y < y0) y0 = y;
    if (y > y1) y1 = y;
  }
  return [x0, y0, x1, y1];
}
