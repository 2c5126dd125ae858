import type { IssueJson } from '../../tree/gazette.js';
import { clauseId } from '../../tree/leaf.js';
import { stated } from './evidence.js';
import type { DocumentRow } from './row-schemas.js';

/** Every document of an issue in printed order, its metadata and that of its issue side by side. */
export function documentRows(issue: IssueJson): DocumentRow[] {
  return issue.documents.map((document) => {
    const main = document.parts[0];
    return {
      ...stated(issue, document, {
        partIndex: 0,
        path: '',
        clauseId: clauseId(document, 0, ''),
        leaf: 'title',
        rule: 'document',
        text: main?.title ?? document.title,
        source: main?.source ?? [],
      }),
      ...headSettled(issue, document.id),
      section: document.section,
      kind: document.kind,
      title: document.title,
      issuer: document.issuer,
      issuedOn: document.issuedOn,
      signatory: document.signatory,
      addressees: document.addressees,
      copiedTo: document.copiedTo,
      effectiveFrom: document.effective?.from ?? null,
      effectiveUntil: document.effective?.until ?? null,
      effectiveText: document.effective?.text ?? null,
      attachments: document.attachments,
      parts: document.parts.map(({ role, title }) => ({ role, title })),
      printedBy: document.printedBy?.office ?? null,
      printedOn: document.printedBy?.date ?? null,
      firstPage: document.pages.printed.first,
      lastPage: document.pages.printed.last,
      firstSheet: document.pages.sheets.first,
      lastSheet: document.pages.sheets.last,
      gazetteTitle: issue.masthead?.title ?? null,
      gazetteYear: issue.masthead?.year ?? null,
      gazetteNumber: issue.masthead?.number ?? null,
      gazetteSerial: issue.masthead?.serial ?? null,
      publishedOn: issue.masthead?.publishedOn ?? null,
      sourcePath: issue.source.path,
    };
  });
}

/** Number, date or issuer that OCR read otherwise, or that another print of the document contradicts: the row is inferred. */
function headSettled({ audit }: IssueJson, id: string): Pick<DocumentRow, 'certainty' | 'reason'> | undefined {
  const heads = audit.filter(
    ({ rule, documentId }) => documentId === id && (rule === 'reading-settled' || rule === 'head-disagrees'),
  );
  if (heads.length === 0) return undefined;
  const reasons = heads.map(({ rule, params }) =>
    rule === 'reading-settled' ? `read otherwise by OCR: ${params.reason}` : CONTRADICTED,
  );
  return { certainty: 'inferred', reason: [...new Set(reasons)].join('; ') };
}

const CONTRADICTED = 'another print of it says otherwise';
