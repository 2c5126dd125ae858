/** What a judge outside the layout found wrong with a whole sheet; held in memory, said by the audit. */
export interface SheetDoubt {
  readonly sheet: number;
  /**
   * `backwards` and `scrambled`: the text cannot be Chinese in this order. `other-characters` and `other-order`: pdfjs-dist's own text
   * has other characters, or has them side by side in another way.
   */
  readonly doubt: 'backwards' | 'scrambled' | 'other-characters' | 'other-order';
  /** The measure that fell short, 0 to 1. */
  readonly share: number;
}

/** What a head field was compared with. */
export type HeadWitness = 'contents' | 'number' | 'date' | 'printing' | 'publication' | 'title' | 'seal' | 'letterhead';

/** Title, number, date or issuer of a document on a scanned sheet that other prints of it contradict. */
export interface HeadCheck {
  readonly documentId: string;
  /** Sheet. */
  readonly page: number;
  readonly field: 'title' | 'number' | 'date' | 'issuer';
  /** As it was read. */
  readonly read: string;
  /** Why the prints leave only `says`; null where they do not settle it. */
  readonly settled: string | null;
  readonly witness: HeadWitness;
  /** What the witness says; what the field became where it is settled. */
  readonly says: string;
}
