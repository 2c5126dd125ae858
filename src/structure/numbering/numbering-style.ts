/**
 * One way of numbering clauses (`一、`, `（一）`, `第一条`, `3.3.2` …).
 *
 * A style knows the shape of its label, reads the number in it and writes the label of a number again, so that
 * label → value → label is the identity. It says nothing about depth: which style nests in which is found in the text.
 */
export interface NumberingStyle {
  readonly name: string;
  /** Usual depth in official prose (条例 before 一、 before （一） …): breaks ties where the text itself shows no order. */
  readonly rank: number;
  /**
   * `strong`: the shape alone makes a label. `weak`: the shape is common in running text too, so a label needs a neighbour of its
   * own run (`1.1` beside `1.2`, a bare `3` beside `2`).
   */
  readonly strength: 'strong' | 'weak';
  /** Does it open headings only (编 章 节, a bare number): then the rest of the line must look like one. */
  readonly headingOnly: boolean;
  /** Reads the label at the very start of a paragraph, or null. */
  match(text: string): Label | null;
  /** The label of a number, as a printer sets it. Throws a RangeError for numbers the style cannot write. */
  format(value: number): string;
}

/** A label read off the start of a paragraph. */
export interface Label {
  readonly style: NumberingStyle;
  /** As printed, without space after it. */
  readonly text: string;
  /** Canonical form of the contract: half width, no trailing mark. Dashes and bullets get their number from the tree. */
  readonly canonical: string;
  /** Number in its run; a dash has none. */
  readonly value: number | null;
  /** Numbers above the last one of a decimal label: `3.3.2` → [3, 3]. */
  readonly prefix: readonly number[];
  /** Characters of the paragraph it takes up, white space after it included. */
  readonly length: number;
  /** What follows reads like a reference (第十七条第一审…): a label only where its run has a gap for it. */
  readonly doubtful?: true;
}
