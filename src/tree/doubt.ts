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
