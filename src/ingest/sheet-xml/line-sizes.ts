import type { XmlString } from './xml-sheet.js';

/** Ems: shorter lines show their size badly. */
const LONG = 8;
/** Sizes that differ from the running text by no more are running text. */
const SAME_SIZE = 0.13;

type Line = readonly XmlString[];

/** Sizes of type that a file does not name: Chinese type is as wide as it is high, so a line's width over its characters is its size. */
export class LineSizes {
  private readonly body: number;

  constructor(lines: readonly Line[]) {
    const long = lines.filter((line) => emsOf(line) >= LONG).map(ownSize);
    this.body = median(long) ?? median(lines.map(ownSize)) ?? 10.5;
  }

  /** In points, to half a point. */
  of(line: Line): number {
    const own = emsOf(line) >= 2 ? ownSize(line) : heightOf(line);
    const size = Math.abs(own / this.body - 1) <= SAME_SIZE ? this.body : own;
    return Math.round(size * 2) / 2;
  }
}

const emsOf = (line: Line) => line.reduce((sum, { text }) => sum + emsIn(text), 0);
/** Latin letters and digits are half as wide. */
const emsIn = (text: string) => [...text.trim()].reduce((sum, one) => sum + (/[\u0020-\u024f]/.test(one) ? 0.5 : 1), 0);

const ownSize = (line: Line) => line.reduce((sum, { box }) => sum + lengthOf(box), 0) / Math.max(0.5, emsOf(line));
const lengthOf = ([x0, y0, x1, y1]: XmlString['box']) => Math.max(x1 - x0, y1 - y0);
const heightOf = (line: Line) => Math.max(...line.map(({ box: [x0, y0, x1, y1] }) => Math.min(x1 - x0, y1 - y0)));

const median = (values: readonly number[]): number | undefined =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
