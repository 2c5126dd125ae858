import { finding, type Rule } from '../finding.js';
import { documentsById } from '../lookup.js';

/** The 目录 gives another page than the one the document is printed on. */
export const tocPageMismatch: Rule = (gazette) => {
  const documents = documentsById(gazette);
  return gazette.toc.flatMap((entry) => {
    const document = entry.documentId === null ? undefined : documents.get(entry.documentId);
    const printed = document?.pages.printed.first ?? null;
    if (!document || entry.page === null || printed === null || printed === entry.page) return [];
    return finding({
      rule: 'toc-page-mismatch',
      severity: 'warning',
      params: { title: entry.title },
      document,
      page: document.pages.sheets.first,
      found: String(entry.page),
      expected: String(printed),
    });
  });
};
