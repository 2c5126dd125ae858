/** A set edition: what stands where on which sheet. Points from the top left corner. */
import type { Face } from '../font/faces.js';

export interface Run {
  readonly text: string;
  readonly face: Face;
  /** Smaller and raised: the mark of a footnote. */
  readonly raised?: boolean;
}

export interface SetLine {
  /** Index into the blocks of the truth, or null for furniture. */
  readonly block: number | null;
  readonly sheet: number;
  /** Left end of the base line. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** Added behind each character. */
  readonly spacing: number;
  readonly width: number;
  /** Numbers the columns and the regions above and below spanning titles. */
  readonly region: number;
  readonly runs: readonly Run[];
  readonly colour?: 'red' | 'grey' | 'white';
  /** Degrees anticlockwise about the left end of the base line. */
  readonly angle?: number;
}

export interface Shape {
  readonly sheet: number;
  readonly kind: 'fill' | 'frame' | 'seal';
  readonly box: readonly [x0: number, y0: number, x1: number, y1: number];
  readonly colour: 'black' | 'red' | 'grey';
}

export interface Edition {
  readonly page: readonly [width: number, height: number];
  readonly sheets: number;
  readonly lines: readonly SetLine[];
  readonly shapes: readonly Shape[];
  /** Sheets laid out with width and height exchanged and printed turned. */
  readonly sideways: ReadonlySet<number>;
}
