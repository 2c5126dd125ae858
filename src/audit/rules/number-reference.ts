import { finding, type Rule } from '../finding.js';
import { bareTitle, documentsById } from '../lookup.js';

/** A document of this issue is cited by its title with a number that is not its own, or listed in the 目录 with one. */
export const numberReference: Rule = (gazette) => {
  const documents = documentsById(gazette);
  const wrong = (
    path: string | null,
    title: string,
    found: string,
    expected: string,
    documentId: string,
    page: number | null,
  ) =>
    finding({
      rule: 'reference-dangling',
      severity: 'warning',
      says: 'reference-number',
      params: { title, path },
      document: documents.get(documentId) ?? null,
      page,
      found,
      expected,
    });
  const listed = gazette.toc.flatMap((entry) => {
    const own = entry.documentId === null ? null : (documents.get(entry.documentId)?.documentNumber ?? null);
    if (entry.documentNumber === null || own === null || agree(own, entry.documentNumber)) return [];
    return wrong(null, entry.title, entry.documentNumber, own, entry.documentId!, null);
  });
  const byTitle = new Map(gazette.children.map((document) => [bareTitle(document.title), document]));
  const cited = gazette.facts.citations.flatMap((row) => {
    const target = row.title === null ? undefined : byTitle.get(bareTitle(row.title));
    const own = target?.documentNumber ?? null;
    if (row.number === null || own === null || row.number.split('、').some((number) => agree(own, number))) return [];
    return wrong(row.path, row.title!, row.number, own, row.documentId, row.page);
  });
  return [...listed, ...cited];
};

/** 市财政局公告〔2020〕1号 and 公告〔2020〕1号 are one number. */
const agree = (a: string, b: string): boolean => a.endsWith(b) || b.endsWith(a);
