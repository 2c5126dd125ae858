import { finding, type Rule } from '../finding.js';

/** A sheet whose text layer cannot be right; what was done instead is for `ingest` to say. */
export const textSuspect: Rule = (gazette) =>
  gazette.data.sheets.flatMap((sheet) =>
    sheet.suspect === null
      ? []
      : finding({
          rule: 'text-suspect',
          severity: 'warning',
          unexpected: `text layer on sheet ${sheet.number}: ${sheet.suspect}`,
          instead: 'text that can be read as Chinese',
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
          unexpected: `failure on sheet ${sheet.number}: ${sheet.error}`,
          instead: 'a sheet that can be read',
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
          unexpected: `sheet ${sheet.number} that was not read: it is a picture, and OCR is off`,
          instead: 'text (build again with --ocr auto)',
          page: sheet.number,
          found: null,
          expected: null,
        })
      : [],
  );

/** A reading of OCR that grammar settled: the text holds what must be printed, this what was read. */
export const readingSettled: Rule = (gazette) =>
  (gazette.data.readings ?? []).flatMap(({ page, read, settled, reason }) =>
    finding({
      rule: 'reading-settled',
      severity: 'info',
      unexpected: `${read} read on sheet ${page}`,
      instead: `${settled}: ${reason}`,
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
      unexpected: `${placed} characters placed on sheet ${page}`,
      instead: `all ${glyphs} it prints`,
      page,
      found: String(placed),
      expected: String(glyphs),
    });
  });
