/**
 * Pieces of lines, set one below the other on a narrow white strip: tesseract then has no page to understand, only lines to read. Its own
 * page segmentation mixes columns and loses cells; on a strip it finds every line.
 */
import type { Bitmap, PixelBox } from './bitmap.js';
import type { GrayImage } from './gray-image.js';

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
/** Paper kept around the ink, ems: letters cut out sharp read worse. */
const HALO = 0.1;
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
  const clean = masked(picture, text, Math.max(2, Math.round(HALO * em)));
  for (const line of placed) copy(clean, picture.width, line, pixels, width);
  return { image: { width, height: y, pixels }, lines: placed };
}

/** The picture near the ink of the text, white elsewhere: no grain, no dust, no ruled line. */
function masked({ width, height, pixels }: GrayImage, { ink }: Bitmap, halo: number): Uint8Array {
  const near = spread(spread(ink, width, height, 1, width, halo), height, width, width, 1, halo);
  return pixels.map((grey, i) => (near[i] ? grey : 255));
}

/** Ink made longer by `halo` pixels at both ends, along one direction. */
function spread(
  ink: Uint8Array,
  length: number,
  rows: number,
  step: number,
  rowStep: number,
  halo: number,
): Uint8Array {
  const out = new Uint8Array(ink.length);
  for (let row = 0; row < rows; row++) {
    let last = Number.NEGATIVE_INFINITY;
    for (let k = 0; k < length + halo; k++) {
      if (k < length && ink[row * rowStep + k * step]) last = k;
      const at = k - halo;
      // The last ink seen reaches from `halo` before it to `halo` after it.
      if (at >= 0 && last >= at - halo) out[row * rowStep + at * step] = 1;
    }
  }
  return out;
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
