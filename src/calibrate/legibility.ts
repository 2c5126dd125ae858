import type { Evidence } from '../tree/facts.js';
import type { SheetRecord } from '../tree/sheet.js';

/** How surely OCR read what a row rests on. */
export interface Legibility {
  /** Mean confidence of its sheet, 0 to 1; null where the sheet was not read by OCR. */
  readonly sheet: number | null;
  /** The chance that all characters of its span that OCR was not sure of are read right. */
  readonly span: number;
}

/** What was not read from a picture. */
export const PRINTED: Legibility = { sheet: null, span: 1 };

type Span = Pick<Evidence, 'page' | 'bbox' | 'text'>;

/** For rows of one issue: a doubtful character counts where it stands in the box of the row and in its text. */
export function legibility(sheets: readonly SheetRecord[]): (row: Span) => Legibility {
  const read = new Map(sheets.flatMap(({ sheet, ocr }) => (ocr ? [[sheet, ocr] as const] : [])));
  return ({ page, bbox, text }) => {
    const ocr = read.get(page);
    if (!ocr) return PRINTED;
    const within = ocr.doubtful.filter((one) => text.includes(one.text) && holds(bbox, one.bbox));
    return { sheet: ocr.confidence, span: within.reduce((chance, { confidence }) => chance * confidence, 1) };
  };
}

function holds([x0 = 0, y0 = 0, x1 = 0, y1 = 0]: readonly number[], inner: readonly number[]): boolean {
  const [ix0 = 0, iy0 = 0, ix1 = 0, iy1 = 0] = inner;
  const [x, y] = [(ix0 + ix1) / 2, (iy0 + iy1) / 2];
  return x >= x0 && x <= x1 && y >= y0 && y <= y1;
}
