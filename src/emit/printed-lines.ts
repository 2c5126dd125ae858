import type { DocumentElement, DocumentJson } from '../tree/gazette.js';
import { chineseDate } from './chinese-date.js';

type PrintedLine = Pick<DocumentElement, 'role' | 'text'>;

/** Lines of a document that are no running text, above and below the text of its main part. */
export interface PrintedLines {
  readonly above: readonly PrintedLine[];
  readonly below: readonly PrintedLine[];
}

/** What stands above the text of a document; all else stands below it (GB/T 9704-2012, 公文格式各要素编排规则). */
const headRoles: ReadonlySet<DocumentElement['role']> = new Set([
  'letterhead',
  'document-number',
  'adoption',
  'access',
  'contents',
  'addressee',
]);

/** The lines as printed where the source shows them, else made from the metadata (web pages give it in a block of its own). */
export function printedLines(document: DocumentJson): PrintedLines {
  const lines = document.elements.length > 0 ? document.elements : linesOfMetadata(document);
  return {
    above: lines.filter(({ role }) => headRoles.has(role)),
    below: lines.filter(({ role }) => !headRoles.has(role)),
  };
}

function linesOfMetadata({ documentNumber, addressees, signatory, issuer, issuedOn }: DocumentJson): PrintedLine[] {
  const line = (role: PrintedLine['role'], text: string | null): PrintedLine[] => (text ? [{ role, text }] : []);
  return [
    ...line('document-number', documentNumber),
    ...line('addressee', addressees.length > 0 ? `${addressees.join('、')}：` : null),
    ...line('signatory', signatory),
    ...line('signature', issuer),
    ...line('date', issuedOn && chineseDate(issuedOn)),
  ];
}
