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

/** The edge of a bar is grey over so much of a square's side. */
const RIM = 0.4;

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

/** First and behind the last of the dark squares of a column. */
type Span = readonly [number, number];

/** Turns a bar into its negative; the paper around it, whose edge no square follows, stays paper. */
function turn(from: GrayImage, to: GrayImage, squares: Squares, box: PixelBox, isBar: (at: number) => boolean): void {
  const { side } = squares;
  const spans = Array.from({ length: box.x1 - box.x0 }, (_, c): Span => {
    const dark: number[] = [];
    for (let y = box.y0; y < box.y1; y++) if (isBar(y * squares.width + box.x0 + c)) dark.push(y);
    return [dark[0] ?? box.y1, (dark.at(-1) ?? box.y0 - 1) + 1];
  });
  const each = (columns: readonly (readonly [number, Span])[], visit: (at: number) => void): void => {
    for (const [c, [top, bottom]] of columns) {
      const [x0, x1] = [Math.max(0, c * side), Math.min(from.width, (c + 1) * side)];
      const [y0, y1] = [Math.max(0, top * side), Math.min(from.height, bottom * side)];
      for (let y = y0; y < y1; y++) for (let x = x0; x < x1; x++) visit(y * from.width + x);
    }
  };
  const inside = spans.map(([top, bottom], c) => [box.x0 + c, [top + 1, bottom - 1]] as const).slice(1, -1);
  // Where a bar lies askew, its ends slope as its long sides do.
  const around = Array.from({ length: spans.length + 2 }, (_, i) => {
    const near = spans.slice(Math.max(0, i - 2), i + 1);
    const [top, bottom] = [Math.min(...near.map(([one]) => one)), Math.max(...near.map(([, one]) => one))];
    return [box.x0 + i - 1, [top - 1, bottom + 1]] as const;
  });
  const greys: number[] = [];
  each(inside, (at) => greys.push(from.pixels[at]!));
  greys.sort((a, b) => a - b);
  const dark = greys[Math.floor(greys.length * 0.4)] ?? 0;
  const light = greys[Math.floor(greys.length * 0.98)] ?? 0;
  if (light - dark < LEAST_CONTRAST) return;
  const marks = new Uint8Array(from.pixels.length);
  each(around, (at) => {
    marks[at] = OWN;
  });
  markPaper(marks, from, (dark + light) / 2, Math.max(1, Math.round(side * RIM)));
  each(around, (at) => {
    const lighter = (from.pixels[at]! - dark) / (light - dark);
    to.pixels[at] = marks[at] === PAPER ? 255 : 255 - Math.round(255 * Math.max(0, Math.min(1, lighter)));
  });
}

const OWN = 1;
const PAPER = 2;

/** Among the own pixels, those lighter than `grey` that lie together with what is outside, and all within `rim` pixels of them. */
function markPaper(marks: Uint8Array, { width, pixels }: GrayImage, grey: number, rim: number): void {
  const beside = (at: number): readonly number[] => [at - 1, at + 1, at - width, at + width];
  const reach = (at: number, next: number[]): void => {
    if (marks[at] !== OWN) return;
    marks[at] = PAPER;
    next.push(at);
  };
  let edge: number[] = [];
  for (let at = 0; at < marks.length; at++)
    if (marks[at] === OWN && pixels[at]! > grey && beside(at).some((one) => !marks[one])) reach(at, edge);
  for (let i = 0; i < edge.length; i++) for (const at of beside(edge[i]!)) if (pixels[at]! > grey) reach(at, edge);
  for (let i = 0; i < rim; i++) {
    const next: number[] = [];
    for (const one of edge) for (const at of beside(one)) reach(at, next);
    edge = next;
  }
}
