import { readFileSync } from 'node:fs';

/** Rows that were right, of so many. */
export type Counted = readonly [right: number, of: number];

/** What `npm run calibrate -- fit` counted. */
export interface Calibration {
  /** First runs on texts that no rule was made for, by table: what a rule is taken for before anything is known of it. */
  readonly tables: Readonly<Record<string, Counted>>;
  /** Rows of annotated texts that the rules were mended on since, by table, rule and certainty: `deadlines by/end stated`. */
  readonly rules: Readonly<Record<string, Counted>>;
  /** Of rows on sheets read by OCR, by the least mean confidence of the sheet, the best first: the share of what else would be right. */
  readonly ocr: readonly { readonly from: number; readonly share: number }[];
}

let read: Calibration | undefined;
/** The table that is committed beside this file. */
export const calibration = (): Calibration => {
  read ??= JSON.parse(readFileSync(new URL('./calibration.json', import.meta.url), 'utf8')) as Calibration;
  return read;
};
