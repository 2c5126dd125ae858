import type { Evidence } from '../../tree/facts.js';
import type { DocumentJson, IssueJson, Source } from '../../tree/gazette.js';
import { halfAt } from '../../tree/printed-page.js';

/** Where a row of `documents` or `clauses` stands: the whole of one leaf. */
interface Quote extends Pick<Evidence, 'partIndex' | 'path' | 'clauseId' | 'leaf' | 'text' | 'rule'> {
  readonly source: readonly Source[];
}

/** Evidence columns of a row that quotes a whole leaf. */
export function stated(issue: IssueJson, document: DocumentJson, quote: Quote): Evidence {
  const { source, text, ...place } = quote;
  const page = source[0]?.page ?? document.pages.sheets.first;
  const bbox = source[0]?.bbox ?? [0, 0, 0, 0];
  return {
    issueId: issue.id,
    documentId: document.id,
    documentNumber: document.documentNumber,
    ...place,
    page,
    printedPage: printedPage(document, page, bbox),
    bbox,
    text,
    start: 0,
    end: text.length,
    certainty: 'stated',
    reason: null,
    reviewed: false,
  };
}

/** Inside one document sheets and printed pages run in step; null where they do not, or nothing is printed. */
function printedPage(
  { pages: { printed, sheets, halves } }: DocumentJson,
  sheet: number,
  bbox: readonly number[],
): number | null {
  const own = halves?.filter((half) => half.page === sheet) ?? [];
  if (own.length > 0) return halfAt(own, bbox)?.printedPage ?? null;
  if (printed.first === null || printed.last === null) return null;
  const inStep = printed.last - printed.first === sheets.last - sheets.first;
  return inStep ? printed.first + sheet - sheets.first : null;
}
