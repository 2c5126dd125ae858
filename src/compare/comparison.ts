/** One of the two texts. */
export interface ComparedText {
  readonly title: string;
  readonly documentNumber: string | null;
  readonly issuer: string | null;
  /** ISO date. */
  readonly issuedOn: string | null;
}

/** A clause on one side. */
export interface ComparedClause {
  readonly path: string;
  readonly label: string;
  /** Heading and paragraphs, one a line; of an article also its items. */
  readonly text: string;
  /** Opens the printed sheet; null for files that are in no dataset. */
  readonly link: string | null;
}

/** A piece of the redline, in the order of reading. */
export interface Piece {
  readonly change: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** A line of the 新旧对照表: one clause on both sides, or on one. */
export interface ComparedRow {
  /** `renumbered`: the same words under another number. */
  readonly status: 'same' | 'renumbered' | 'changed' | 'removed' | 'added';
  readonly before: ComparedClause | null;
  readonly after: ComparedClause | null;
  /** Empty unless both sides are there. */
  readonly redline: readonly Piece[];
}

export interface Comparison {
  readonly before: ComparedText;
  readonly after: ComparedText;
  /** In the order of the second text; what it has no more stands where it stood. */
  readonly rows: readonly ComparedRow[];
}
