import type { DocumentElement, DocumentJson } from '../tree/gazette.js';
import { chineseDate } from './chinese-date.js';

/** Lines of a document that are no running text, above and below the text of its main part. */
export interface PrintedLines {
  readonly above: readonly string[];
  readonly below: readonly string[];
}

/** What stands above the text of a document; all else stands below it (GB/T 9704-2012, 公文格式各要素编排规则). */
const headRoles: ReadonlySet<DocumentElement['role']> = new Set([
  'document-number',
  'adoption',
  'access',
  'contents',
  'addressee',
]);

/** The lines as printed where the source shows them, else made from the metadata (web pages give it in a block of its own). */
export function printedLines(document: DocumentJson): PrintedLines {
  const { elements } = document;
  if (elements.length > 0) {
    return {
      above: elements.filter(({ role }) => headRoles.has(role)).map(({ text }) => text),
      below: elements.filter(({ role }) => !headRoles.has(role)).map(({ text }) => text),
    };
  }
  const { documentNumber, addressees, signatory, issuer, issuedOn } = document;
  const present = (lines: readonly (string | null | false)[]) => lines.filter((line): line is string => Boolean(line));
  return {
    above: present([documentNumber, addressees.length > 0 && `${addressees.join('、')}：`]),
    below: present([signatory, issuer, issuedOn && chineseDate(issuedOn)]),
  };
}
