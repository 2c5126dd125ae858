/**
 * Titles printed white on a dark bar → dark on white. All that follows knows ink by being darker than its surroundings, and even light would
 * take the bar for paper in the shade.
 */
import { findComponents } from '../ink/components.js';
import type { Bitmap, PixelBox } from './bitmap.js';
import type { GrayImage } from './gray-image.js';

/** Side of the squares by which bars are found, inches: no more than half of the dark above a title. */
const SQUARE = 0.025;
/** A square is dark below this share of the sheet's paper. */
const DARK = 0.62;
/** A bar is so long at least, and from so low to so high, inches: no letter is so long, and pictures are higher for their length. */
const LONGEST_LETTER = 1;
const LOWEST = 0.13;
const HIGHEST = 0.9;
/** A title of two or three lines is higher; its bar is so many times as long as high. */
const HIGHEST_OF_LONG = 1.8;
const LONG = 3.5;
/** Of a bar so much is dark: letters of a line leave more white between them. */
const FULL = 0.6;
/** Letters are lighter than their bar by this much at least, of 255. */
const LEAST_CONTRAST = 60;

/** Squares of the picture, as they lie: ink where most of one is dark. */
interface Squares extends Bitmap {
  /** Pixels of the picture. */
  readonly side: number;
}

/** @param dpi dots an inch */
export function turnBars(picture: GrayImage, dpi: number): GrayImage {
  const squares = darkSquares(picture, Math.max(2, Math.round(SQUARE * dpi)));
  const { components, labels: paint } = findComponents(squares);
  const labels = paint();
  const inch = dpi / squares.side;
  let out = picture;
  components.forEach((box, i) => {
    const [w, h] = [box.x1 - box.x0, box.y1 - box.y0];
    // The shade of the lid reaches to the edge.
    const inside = box.x0 > 0 && box.y0 > 0 && box.x1 < squares.width && box.y1 < squares.height;
    const highest = w >= LONG * h ? HIGHEST_OF_LONG : HIGHEST;
    if (!inside || w < LONGEST_LETTER * inch || h < LOWEST * inch || h > highest * inch || box.area < FULL * w * h)
      return;
    if (out === picture) out = { ...picture, pixels: Uint8Array.from(picture.pixels) };
    turn(picture, out, squares, box, (at) => labels[at] === i + 1);
  });
  return out;
}

function darkSquares({ width, height, pixels }: GrayImage, side: number): Squares {
  const [columns, rows] = [Math.ceil(width / side), Math.ceil(height / side)];
  const means = new Float32Array(columns * rows);
  for (let y = 0; y < height; y++) {
    const row = Math.floor(y / side) * columns;
    for (let c = 0, at = y * width; c < columns; c++) {
      let sum = 0;
      for (const end = Math.min(at + side, (y + 1) * width); at < end; at++) sum += pixels[at]!;
      means[row + c]! += sum;
    }
  }
  for (let r = 0, i = 0; r < rows; r++)
    for (let c = 0; c < columns; c++, i++)
      means[i]! /= Math.min(side, width - c * side) * Math.min(side, height - r * side);
  const paper = Float32Array.from(means).sort()[Math.floor(means.length * 0.7)]!;
  return { side, width: columns, height: rows, ink: Uint8Array.from(means, (mean) => (mean < DARK * paper ? 1 : 0)) };
}

/** Turns the inside of a bar into its negative, and takes its edge away. */
function turn(from: GrayImage, to: GrayImage, squares: Squares, box: PixelBox, isBar: (at: number) => boolean): void {
  const { side } = squares;
  const spans = Array.from({ length: box.x1 - box.x0 }, (_, c): readonly [number, number] => {
    const dark: number[] = [];
    for (let y = box.y0; y < box.y1; y++) if (isBar(y * squares.width + box.x0 + c)) dark.push(y);
    return [dark[0] ?? box.y1, (dark.at(-1) ?? box.y0 - 1) + 1];
  });
  const greys: number[] = [];
  const each = (grow: number, visit: (at: number) => void): void => {
    spans.forEach(([top, bottom], c) => {
      const atEnd = grow < 0 && (c === 0 || c === spans.length - 1);
      if (atEnd || bottom <= top) return;
      const x0 = Math.max(0, (box.x0 + c) * side - (c === 0 ? side * grow : 0));
      const x1 = Math.min(from.width, (box.x0 + c + 1) * side + (c === spans.length - 1 ? side * grow : 0));
      const [y0, y1] = [Math.max(0, (top - grow) * side), Math.min(from.height, (bottom + grow) * side)];
      for (let y = y0; y < y1; y++) for (let x = x0; x < x1; x++) visit(y * from.width + x);
    });
  };
  each(-1, (at) => greys.push(from.pixels[at]!));
  greys.sort((a, b) => a - b);
  const dark = greys[Math.floor(greys.length * 0.4)] ?? 0;
  const light = greys[Math.floor(greys.length * 0.98)] ?? 0;
  if (light - dark < LEAST_CONTRAST) return;
  each(1, (at) => {
    to.pixels[at] = 255;
  });
  each(-1, (at) => {
    const lighter = (from.pixels[at]! - dark) / (light - dark);
    to.pixels[at] = 255 - Math.round(255 * Math.max(0, Math.min(1, lighter)));
  });
}
