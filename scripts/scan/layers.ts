/** Text layers a scan may carry, from the true runs of the sheet: right, shifted, rubbish, or the name of the scanner's app only. */
import type { GlyphRun } from '../../src/tree/page.js';

export type LayerKind = 'none' | 'invisible' | 'shifted' | 'rubbish' | 'app-name';

export interface LayerText {
  readonly text: string;
  /** Left end of the base line, points from the top left corner. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly visible: boolean;
}

/** @param kind which layer @param runs true runs of the sheet @param height of the sheet, points */
export function layerOf(kind: LayerKind, runs: readonly GlyphRun[], height: number, random: () => number): LayerText[] {
  if (kind === 'none') return [];
  if (kind === 'app-name') return [{ text: 'CamScanner', x: 12, y: height - 12, size: 9, visible: true }];
  return runs.map(({ text, bbox: [x0, , , y1], size }) => ({
    text: kind === 'rubbish' ? rubbish(text, random) : text,
    x: kind === 'shifted' ? x0 + 90 : x0,
    y: y1 - 0.12 * size + (kind === 'shifted' ? 140 : 0),
    size,
    visible: kind !== 'invisible',
  }));
}

/** What a font whose ToUnicode is lost gives: one odd letter for each glyph. */
const rubbish = (text: string, random: () => number): string =>
  [...text].map(() => String.fromCharCode(0x0180 + Math.floor(random() * 0x380))).join('');
