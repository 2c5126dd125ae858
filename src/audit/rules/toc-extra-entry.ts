import { finding, type Rule } from '../finding.js';

/** In the 目录, but no such document is printed. */
export const tocExtraEntry: Rule = (gazette) =>
  gazette.toc
    .filter((entry) => entry.documentId === null)
    .map((entry) =>
      finding({
        rule: 'toc-extra-entry',
        severity: 'error',
        params: { title: entry.title, printed: entry.page },
        page:
          gazette.data.sheets.find(
            ({ printedPage, halves }) =>
              entry.page !== null && (halves ?? [{ printedPage }]).some((one) => one.printedPage === entry.page),
          )?.number ?? null,
        found: null,
        expected: entry.title,
      }),
    );
