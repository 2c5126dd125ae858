import type { IssueJson } from '../../tree/gazette.js';

/** The page numbers printed on a sheet, left to right: two of them where two pages stand on it. */
export function printedPages({ documents, sheets }: IssueJson, sheet: number): readonly number[] {
  const halves = documents.flatMap(({ pages }) => pages.halves ?? []).filter(({ page }) => page === sheet);
  const found = new Set(halves.sort((a, b) => a.bbox[0]! - b.bbox[0]!).flatMap(({ printedPage }) => printedPage ?? []));
  if (found.size > 0) return [...found];
  const { printedPage = null } = sheets.find((one) => one.sheet === sheet) ?? {};
  return printedPage === null ? [] : [printedPage];
}
