/** How heavy the strokes of a line are: the hint by which a bold heading is known from the text that runs on after it. */
import type { Bitmap, PixelBox } from '../picture/bitmap.js';
import { strokeWidth } from './stroke-width.js';

export interface Strokes {
  /** Mean stroke width, pixels. */
  readonly stroke: number;
  /** The line up to its first sentence end, where more text follows: a heading may be run in there. */
  readonly head: {
    /** Characters, the sentence end included. */
    readonly length: number;
    /** Right end, pixels. */
    readonly x1: number;
    readonly stroke: number;
    readonly restStroke: number;
  } | null;
}

const RUN_IN = /^.{2,28}?[。：:](?=.{2})/u; // "1.充分发挥政策效应。用足用好…"

export function strokesOf(ink: Bitmap, box: PixelBox, text: string): Strokes {
  const stroke = round(strokeWidth(ink, box));
  const head = RUN_IN.exec(text)?.[0];
  if (head === undefined) return { stroke, head: null };
  // Chinese type stands on an even grid: the place of a character is known from the widths before it.
  const x1 = Math.round(box.x0 + ((box.x1 - box.x0) * advance(head)) / advance(text));
  return {
    stroke,
    head: {
      length: head.length,
      x1,
      stroke: round(strokeWidth(ink, { ...box, x1 })),
      restStroke: round(strokeWidth(ink, { ...box, x0: x1 })),
    },
  };
}

/** Width in ems: digits, letters and half-width marks take half. */
const advance = (text: string): number =>
  [...text].reduce((sum, char) => sum + (/[\u0000-\u02FF]/.test(char) ? 0.5 : 1), 0);
const round = (value: number): number => Math.round(value * 100) / 100;
