/** The sizes of type of one sheet, or of all sheets of a file: one for the running text, some for titles and small print. */
import type { ReadLine, SheetReading } from '../read-picture.js';
import { FEWEST, hanCount, possibleSizes, typeSize } from './type-size.js';

/** Larger sizes that differ by no more are one size. */
const SAME_LARGER_SIZE = 0.09;
/** Lines whose size differs from the running text by no more are running text. */
const SAME_SIZE = 0.13;
/** A few characters show their size badly (下同〕): so far below the running text they still belong to it. */
const SHORT_BELOW = 0.3;
/** Chinese characters of a line that shows the size of the running text. */
const LONG = 8;
/** Single characters of one row are one word set loose (目　录): a narrow one has the size of the others. */
const SINGLE = 2;

/** Ink of one character may be lower than that of a line by this share: 知. */
const ORPHAN = 0.25;

export interface TypeSizes {
  /** Size of the running text, pixels; null where no line shows it. */
  readonly body: number | null;
  /** Stroke width of the running text, in its ems. */
  readonly stroke: number;
  /** Sizes of the larger lines, each standing for those near it, pixels. */
  readonly larger: readonly number[];
}

/** Most of the longer lines are running text. */
export function typeSizes(readings: readonly SheetReading[]): TypeSizes {
  const lines = readings.flatMap((reading) => reading.lines);
  const long = lines.filter((line) => hanCount(line.text) >= LONG);
  const sizes = long.map((line) => typeSize(line));
  const body = median(sizes) ?? null;
  return {
    body,
    stroke: median(long.map((line, i) => line.stroke / sizes[i]!)) ?? 0,
    larger:
      body === null
        ? []
        : clusters(lines.map((line) => typeSize(line)).filter((size) => size > body * (1 + SAME_SIZE))),
  };
}

/** The sizes a sheet shows, or those of its file where it shows much the same, or none: one file is set in one size. */
export function sizesOfSheet(reading: SheetReading, ofFile: TypeSizes): TypeSizes & { readonly body: number } {
  const own = typeSizes([reading]);
  const common = ofFile.body ?? own.body ?? reading.em;
  if (own.body !== null && Math.abs(own.body / common - 1) > SAME_SIZE) return { ...own, body: own.body };
  return { body: common, larger: ofFile.larger, stroke: own.body === null ? ofFile.stroke : own.stroke };
}

/** The size of a line, drawn to the sizes there are. */
export function settledSize(line: ReadLine, lines: readonly ReadLine[], { body, larger }: TypeSizes): number {
  const others = [...rowMates(line, lines), ...orphanOf(line, lines)].map((other) => typeSize(other));
  const possible = possibleSizes(line).map((size) => Math.max(size, ...others));
  const below = hanCount(line.text) < FEWEST ? SHORT_BELOW : SAME_SIZE;
  const isBody = (own: number): boolean => body !== null && own / body - 1 <= SAME_SIZE && 1 - own / body <= below;
  const small = body !== null && isEndOfSmall(line, lines, body);
  if (possible.some(isBody) && !small) return body!;
  const isNear = (size: number) => (own: number) => Math.abs(own / size - 1) <= SAME_LARGER_SIZE;
  return larger.find((size) => possible.some(isNear(size))) ?? possible[0]!;
}

function rowMates(line: ReadLine, lines: readonly ReadLine[]): readonly ReadLine[] {
  const single = ({ text }: ReadLine): boolean => hanCount(text) > 0 && [...text].length <= SINGLE;
  const reach = (line.x1 - line.x0) * 4;
  return !single(line)
    ? []
    : lines.filter(
        (other) =>
          single(other) &&
          Math.abs(middle(other) - middle(line)) < (line.y1 - line.y0) / 3 &&
          Math.max(other.x0 - line.x1, line.x0 - other.x1) < reach,
      );
}

/** The line that a single character below its middle is the end of: 关于…的通 / 知. */
function orphanOf(line: ReadLine, lines: readonly ReadLine[]): readonly ReadLine[] {
  if (hanCount(line.text) !== 1 || [...line.text].length !== 1) return [];
  const height = line.y1 - line.y0;
  return lines.filter(
    (above) =>
      hanCount(above.text) >= FEWEST &&
      line.y0 - above.y1 > 0 &&
      line.y0 - above.y1 < above.y1 - above.y0 &&
      Math.abs(line.x0 + line.x1 - above.x0 - above.x1) < height &&
      height > (1 - ORPHAN) * (above.y1 - above.y0) &&
      height <= above.y1 - above.y0,
  );
}

/** The last characters of small print, right below its full line: so few show their size badly. */
function isEndOfSmall(line: ReadLine, lines: readonly ReadLine[], body: number): boolean {
  if (hanCount(line.text) >= FEWEST || typeSize(line) > (1 - SAME_SIZE) * body) return false;
  return lines.some(
    (above) =>
      hanCount(above.text) >= LONG &&
      Math.abs(above.x0 - line.x0) < body / 2 &&
      line.y0 >= above.y1 &&
      line.y0 - above.y1 < body &&
      typeSize(above) < (1 - SAME_SIZE) * body,
  );
}

const middle = ({ y0, y1 }: ReadLine): number => (y0 + y1) / 2;

/** Medians of groups whose members lie near the smallest of them. */
function clusters(sizes: readonly number[]): number[] {
  const groups: number[][] = [];
  for (const size of [...sizes].sort((a, b) => a - b)) {
    const group = groups.at(-1);
    if (group && size / group[0]! - 1 <= SAME_LARGER_SIZE) group.push(size);
    else groups.push([size]);
  }
  return groups.map((group) => median(group)!);
}

export function median(values: readonly number[]): number | undefined {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}
