import { titleKey } from '../../structure/similarity.js';
import { HAN } from '../../text/han.js';
import { isTraditionalPrint } from '../../text/variants.js';
import type { Gazette } from '../../tree/gazette.js';
import { readsTraditional } from '../../tree/traditional-engine.js';
import { finding, type Rule } from '../finding.js';

/** A sheet whose text layer cannot be right; what was done instead is for `ingest` to say. */
export const textSuspect: Rule = (gazette) =>
  gazette.data.sheets.flatMap((sheet) =>
    sheet.suspect === null
      ? []
      : finding({
          rule: 'text-suspect',
          severity: 'warning',
          params: { reason: sheet.suspect },
          page: sheet.number,
          found: sheet.suspect,
          expected: null,
        }),
  );

/** A sheet that could not be read at all. */
export const sheetUnreadable: Rule = (gazette) =>
  gazette.data.sheets.flatMap((sheet) =>
    sheet.error === null
      ? []
      : finding({
          rule: 'sheet-unreadable',
          severity: 'error',
          params: { reason: sheet.error },
          page: sheet.number,
          found: sheet.error,
          expected: null,
        }),
  );

/** A sheet whose print nothing has read: it is no empty sheet. */
export const sheetUnread: Rule = (gazette) =>
  gazette.data.sheets.flatMap((sheet) =>
    sheet.unread
      ? finding({
          rule: 'sheet-unread',
          severity: 'warning',
          page: sheet.number,
          found: null,
          expected: null,
        })
      : [],
  );

/** Below this mean over its characters, words of a sheet are to be looked at by eye. */
const LEAST_CONFIDENCE = 0.9;

/** A scanned sheet whose recogniser was not sure of what it read. */
export const sheetLowConfidence: Rule = (gazette) =>
  gazette.sheets.flatMap(({ sheet, ocr }) =>
    ocr === null || ocr.confidence === null || ocr.confidence >= LEAST_CONFIDENCE
      ? []
      : finding({
          rule: 'sheet-low-confidence',
          severity: 'warning',
          page: sheet,
          found: ocr.confidence.toFixed(2),
          expected: LEAST_CONFIDENCE.toFixed(2),
        }),
  );

/**
 * A sheet of which so many Chinese characters are likely misread is to be read by eye. On 23 damaged scans, before the confidence of
 * characters was calibrated, this sum was a little above what was misread (0.006 where 0.004 were, 0.011 where 0.012 were); that of
 * marks and letters is not: a recogniser is never sure of them. With as many characters as a page of text holds one doubt decides no longer:
 * of sheets with 200 characters and more of 43 development scans, on which the limit was chosen (shares of all characters), 17 of 34 that were
 * read wrongly had more than this (9 more than the other limit), one of 10 of scans without a fault.
 */
const MOST_MISREAD = { few: 0.004, many: 0.0015 };
const MANY_CHARACTERS = 200;
/** Fewer characters say nothing: a motto, a seal. */
const ENOUGH_CHARACTERS = 40;

/** A scanned sheet on which the doubts of the recogniser about single characters come to misread ones. */
export const sheetMisread: Rule = (gazette) => {
  const bornOut = sheetsBornOut(gazette);
  return gazette.data.sheets.flatMap(({ number, ocr }) => {
    const han = ocr?.script?.han ?? 0;
    if (!ocr || han < ENOUGH_CHARACTERS) return [];
    const doubtful = (ocr.doubtful ?? []).filter(({ text }) => HAN.test(text));
    const misread = doubtful.reduce((sum, { confidence }) => sum + 1 - confidence, 0) / han;
    const most = han < MANY_CHARACTERS ? MOST_MISREAD.few : MOST_MISREAD.many;
    if (misread <= most || bornOut.has(number)) return [];
    return finding({
      rule: 'sheet-misread',
      severity: 'warning',
      page: number,
      found: percent(misread),
      expected: percent(most),
    });
  });
};

/** Sheets before the first document, where each entry of the 目录 says what is printed over its document: a second print bears the doubtful ones out. */
function sheetsBornOut({ toc, children, data }: Gazette): ReadonlySet<number> {
  const documents = new Map(children.map((document) => [document.id, document]));
  const agrees = toc.every(({ title, documentNumber, documentId }) => {
    const named = documentId === null ? undefined : documents.get(documentId);
    const number = named?.documentNumber ?? '';
    return (
      named !== undefined &&
      [named.title, ...named.children.map((part) => part.title)].some((one) => titleKey(one) === titleKey(title)) &&
      (documentNumber === null || number.endsWith(documentNumber))
    );
  });
  const first = Math.min(...children.map(({ pages }) => pages.sheets.first));
  return new Set(toc.length > 0 && agrees ? data.sheets.flatMap(({ number }) => (number < first ? number : [])) : []);
}

const percent = (share: number): string => `${Number((100 * share).toFixed(2))}%`;

/** A scanned sheet in traditional characters (prints before 1956, and of Hong Kong, Macao and Taiwan): beyond the default model. */
export const sheetTraditional: Rule = (gazette) =>
  gazette.data.sheets.flatMap(({ number, ocr }) => {
    const script = ocr?.script;
    if (!script || !isTraditionalPrint(script)) return [];
    const isMadeForIt = readsTraditional(ocr.engine);
    return finding({
      rule: 'sheet-traditional',
      severity: isMadeForIt ? 'info' : 'warning',
      ...(isMadeForIt && { says: 'sheet-traditional-read', params: { engine: ocr.engine } }),
      page: number,
      found: `${Math.round((100 * script.traditional) / script.han)}%`,
      expected: null,
    });
  });

/** A reading of OCR that grammar settled: the text holds what must be printed, this what was read. */
export const readingSettled: Rule = (gazette) =>
  (gazette.data.readings ?? []).flatMap(({ page, read, settled, reason }) =>
    finding({
      rule: 'reading-settled',
      severity: 'info',
      params: { reason },
      page,
      found: read,
      expected: settled,
    }),
  );

/** Characters of a sheet that are in no node, no furniture and no named reason for leaving them out. */
export const textUnaccounted: Rule = (gazette) =>
  gazette.data.ledger.flatMap(({ page, glyphs, nodes, furniture, dropped }) => {
    const placed = Object.values(dropped).reduce((sum, count) => sum + count, nodes + furniture);
    if (placed === glyphs) return [];
    return finding({
      rule: 'text-unaccounted',
      severity: 'error',
      page,
      found: String(placed),
      expected: String(glyphs),
    });
  });
