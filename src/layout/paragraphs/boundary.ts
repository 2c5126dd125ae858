/** Two neighbouring lines, and all that is known where it is asked whether a paragraph ends between them. */

import type { TextLine } from '../lines/text-line.js';
import { lineText } from '../lines/text-line.js';
import type { PlacedObject } from '../sheet/placed-object.js';
import { type Label, readLabel } from './label.js';
import type { ParagraphStyle } from './paragraph-style.js';

export interface Boundary {
  /** Lines of the paragraph so far. */
  readonly group: readonly TextLine[];
  readonly first: TextLine;
  readonly last: TextLine;
  readonly next: TextLine;
  /** Texts of the last and of the next line. */
  readonly before: string;
  readonly after: string;
  readonly label: Label | null;
  /** Number of the last label of that kind, or null. */
  readonly counted: number | null;
  /** Brackets and quotation marks that the paragraph has opened and not closed. */
  readonly open: number;
  readonly style: ParagraphStyle;
  /** The line after the next. */
  readonly following: TextLine | undefined;
  /** Tables and figures that stand between. */
  readonly between: readonly PlacedObject[];
}

/** The state of grouping that boundaries are made from: the lines of the paragraph so far, and the labels that opened others. */
export class Grouping {
  #group: TextLine[] = [];
  #open = 0;
  readonly #counts = new Map<string, number>();

  constructor(private readonly style: ParagraphStyle) {}

  get group(): TextLine[] {
    return this.#group;
  }

  begin(line: TextLine): void {
    this.#group = [line];
    const text = lineText(line);
    this.#open = opened(text);
    const label = readLabel(text);
    if (label?.value != null) this.#counts.set(label.kind, label.value);
  }

  add(line: TextLine): void {
    this.#group.push(line);
    this.#open = Math.max(0, this.#open + opened(lineText(line)));
  }

  before(next: TextLine, between: readonly PlacedObject[], following: TextLine | undefined): Boundary {
    const [first, last] = [this.#group[0]!, this.#group.at(-1)!];
    const after = lineText(next);
    const label = readLabel(after);
    return {
      group: this.#group,
      first,
      last,
      next,
      before: lineText(last),
      after,
      label,
      counted: label ? (this.#counts.get(label.kind) ?? null) : null,
      open: this.#open,
      style: this.style,
      between,
      following,
    };
  }
}

function opened(text: string): number {
  let count = 0;
  for (const character of text) {
    if ('（(《〈【〔“‘'.includes(character)) count++;
    else if ('）)》〉】〕”’'.includes(character)) count--;
  }
  return count;
}
