/**
 * Numbers by which official documents are named (发文字号, 党政机关公文处理工作条例 art. 9), as values.
 *
 * Five makes are in use; each has one reader file beside this one, and one line in `format.ts`.
 */
export type DocumentNumber =
  /** `嘉政办发〔2020〕70号`, `公告〔2020〕1号`, `〔84〕`: issuer word (代字), year, running number. */
  | { readonly make: 'bracketed'; readonly word: string; readonly year: string; readonly number: string }
  /** `(85)财综字第12号`: the order of before 1987, year first; always ends in 字. */
  | { readonly make: 'year-first'; readonly word: string; readonly year: string; readonly number: string }
  /** `省政府令第275号`, `主席令第34号`; a decree counts through the years. */
  | { readonly make: 'order'; readonly word: string; readonly number: string }
  /** `生态环境部公告2018年第1号`, `2023年第4号` (no word), `国家发展改革委令2020年第33号`. */
  | { readonly make: 'announcement'; readonly word: string; readonly year: string; readonly number: string }
  /** `HJ 589-2010`, `GB/T 9704-2012`: a standard, kept as printed. */
  | { readonly make: 'standard'; readonly printed: string };

/** A number and the characters [start, end) it was read from. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly value: DocumentNumber;
}

/** Finds the numbers of one make in running text, in printed order, without overlap. */
export type Reader = (text: string) => Found[];
