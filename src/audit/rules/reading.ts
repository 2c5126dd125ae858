/** Sheets whose reading an independent judge doubts (`src/witness`), decisions of layout that the evidence hardly settles, heads that other prints contradict. */
import type { SheetDoubt } from '../../tree/doubt.js';
import type { Finding } from '../../tree/gazette.js';
import { finding, type Rule } from '../finding.js';
import { documentsById } from '../lookup.js';

const doubtOf = (rule: 'text-order' | 'reading-disagrees', { sheet, doubt, share }: SheetDoubt): Finding =>
  finding({
    rule,
    severity: 'warning',
    params: { doubt, share },
    page: sheet,
    found: String(share),
    expected: null,
  });

/** The text of a sheet cannot be Chinese in this order. */
export const textOrder: Rule = ({ data }) =>
  (data.doubts ?? [])
    .filter(({ doubt }) => doubt === 'backwards' || doubt === 'scrambled')
    .map((doubt) => doubtOf('text-order', doubt));

/** pdfjs-dist's own text tells of other characters, or of another order. */
export const readingDisagrees: Rule = ({ data }) =>
  (data.doubts ?? [])
    .filter(({ doubt }) => doubt === 'other-characters' || doubt === 'other-order')
    .map((doubt) => doubtOf('reading-disagrees', doubt));

/** Where layout decided by a small margin. */
export const layoutDoubt: Rule = ({ data }) =>
  (data.layoutDoubts ?? []).map(({ what, text, because, page, margin }) =>
    finding({
      rule: 'layout-doubt',
      severity: 'info',
      params: { decision: what, text, because: because.join(' '), margin: Math.round(margin * 100) / 100 },
      page,
      found: text,
      expected: null,
    }),
  );

/** Number, date or issuer of a document on a scanned sheet, settled by what else is printed of it, or contradicted by it. */
export const headWitness: Rule = (gazette) => {
  const documents = documentsById(gazette);
  return (gazette.data.heads ?? []).map(({ documentId, page, field, read, settled, witness, says }) => {
    const document = documents.get(documentId) ?? null;
    const sides = { document, page, found: read, expected: says };
    return settled === null
      ? finding({ rule: 'head-disagrees', severity: 'warning', params: { field, witness }, ...sides })
      : finding({ rule: 'reading-settled', severity: 'info', params: { reason: settled }, ...sides });
  });
};
