import { type Begun, END, endOf, isSentence, type Piece } from './heal.js';

/** A paragraph in the making. What {@link runsOn} asks about it is kept up to date, so that each line more costs the same. */
export class Paragraph<Line extends Piece> implements Begun {
  readonly lines: Line[];
  readonly align: Begun['align'];
  indent: number;
  readonly bold: boolean;
  readonly size: number;
  readonly gapBefore: number;
  width: number;
  start: string;
  end: string;
  isSentence: boolean;

  constructor(readonly first: Line) {
    this.lines = [first];
    ({
      align: this.align,
      indent: this.indent,
      bold: this.bold,
      size: this.size,
      gapBefore: this.gapBefore,
      width: this.width,
    } = first);
    this.start = first.text.slice(0, END);
    this.end = endOf(first.text);
    this.isSentence = isSentence(first.text);
  }

  /** The element of its last line. */
  get element(): number {
    return this.lines.at(-1)!.element;
  }

  add(line: Line): void {
    this.lines.push(line);
    this.width = line.width;
    this.indent = line.indent;
    if (this.start.length < END) this.start = (this.start + line.text).slice(0, END);
    this.end = endOf(this.end + line.text);
    this.isSentence ||= isSentence(line.text);
  }
}
