import { finding, type Rule } from '../finding.js';

/** Printed, but the 目录 does not name it. Says nothing of files without a 目录. */
export const tocMissingDocument: Rule = (gazette) => {
  if (gazette.toc.length === 0) return [];
  const named = new Set(gazette.toc.map((entry) => entry.documentId));
  return gazette.children
    .filter((document) => !named.has(document.id))
    .map((document) =>
      finding({
        rule: 'toc-missing-document',
        severity: 'warning',
        params: { title: document.title },
        document,
        page: document.pages.sheets.first,
        found: document.title,
        expected: null,
      }),
    );
};
