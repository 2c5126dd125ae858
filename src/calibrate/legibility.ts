import { centreX, centreY, holds } from '../layout/box.js';
import type { Evidence } from '../tree/facts.js';
import type { Box } from '../tree/page.js';
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
    const within = ocr.doubtful.filter((one) => {
      const at = one.bbox as unknown as Box;
      return text.includes(one.text) && holds(bbox as unknown as Box, centreX(at), centreY(at));
    });
    return { sheet: ocr.confidence, span: within.reduce((chance, { confidence }) => chance * confidence, 1) };
  };
}
