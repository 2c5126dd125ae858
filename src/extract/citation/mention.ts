/** A mention of a document in running text: characters [start, end) of a leaf. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  /** Inside 《》, as printed; null where only the number is named. */
  readonly title: string | null;
  /** Normal form; several joined with `、`. */
  readonly number: string | null;
}

/** Mentions that stand in one list and share what is said of them: `《A》《B》和国务院办公厅《C》`. */
export interface Chain {
  readonly start: number;
  readonly end: number;
  readonly mentions: readonly Mention[];
}
