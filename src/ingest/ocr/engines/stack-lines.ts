/**
 * Pieces of lines, set one below the other on a narrow white strip: tesseract then has no page to understand, only lines to read. Its own
 * page segmentation mixes columns and loses cells; on a strip it finds every line.
 */
import type { Bitmap, PixelBox } from '../picture/bitmap.js';
import type { GrayImage } from '../picture/gray-image.js';
import { inkOnly } from './ink-only.js';

export interface StackedLine {
  /** Where the piece stands on the sheet. */
  readonly source: PixelBox;
  /** Where it stands on the strip. */
  readonly placed: PixelBox;
  /** Pixels of the strip for one of the sheet. */
  readonly scale: number;
}

export interface Stack {
  readonly image: GrayImage;
  readonly lines: readonly StackedLine[];
}

/** White around a piece, in ems. */
const SPACE = 0.9;
/** Pieces higher than this (ems) are made smaller: one type size throughout is what line finding wants. */
const HIGHEST = 1.5;

/** @param text ink of the text: all but its surroundings becomes white. */
export function stackLines(picture: GrayImage, text: Bitmap, lines: readonly PixelBox[], em: number): Stack {
  const space = Math.round(SPACE * em);
  const placed: StackedLine[] = [];
  let y = space;
  for (const source of lines) {
    const height = source.y1 - source.y0;
    const scale = height > HIGHEST * em ? (HIGHEST * em) / height : 1;
    const x1 = space + Math.round((source.x1 - source.x0) * scale);
    const y1 = y + Math.round(height * scale);
    placed.push({ source, placed: { x0: space, y0: y, x1, y1 }, scale });
    y = y1 + space;
  }
  const width = Math.max(space, ...placed.map((line) => line.placed.x1)) + space;
  const pixels = new Uint8Array(width * y).fill(255);
  const clean = inkOnly(picture, text, em, { x0: 0, y0: 0, x1: picture.width, y1: picture.height }).pixels;
  for (const line of placed) copy(clean, picture.width, line, pixels, width);
  return { image: { width, height: y, pixels }, lines: placed };
}

/** Copies a piece with a pixel of its surroundings; each target pixel is the mean of the source pixels it stands for. */
function copy(from: Uint8Array, fromWidth: number, line: StackedLine, to: Uint8Array, toWidth: number): void {
  const { source, placed, scale } = line;
  const step = 1 / scale;
  const edge = scale === 1 ? 1 : 0;
  for (let y = placed.y0 - edge; y < placed.y1 + edge; y++) {
    for (let x = placed.x0 - edge; x < placed.x1 + edge; x++) {
      const sy = source.y0 + (y - placed.y0) * step;
      const sx = source.x0 + (x - placed.x0) * step;
      to[y * toWidth + x] = mean(from, fromWidth, sx, sy, step);
    }
  }
}

function mean(from: Uint8Array, width: number, x: number, y: number, step: number): number {
  let sum = 0;
  let count = 0;
  for (let sy = Math.floor(y); sy < y + step; sy++) {
    for (let sx = Math.floor(x); sx < x + step; sx++) {
      const grey = from[sy * width + sx];
      if (grey === undefined) continue;
      sum += grey;
      count += 1;
    }
  }
  return count === 0 ? 255 : Math.round(sum / count);
}
