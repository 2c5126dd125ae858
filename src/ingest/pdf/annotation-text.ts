/** Text in annotations and form fields: it is printed with the sheet, but stands beside its content and is not read. */
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What is used of an annotation as pdfjs-dist describes it. */
interface Annotation {
  readonly subtype?: string;
  readonly annotationFlags?: number;
  readonly hidden?: boolean;
  /** Of a form field: what is filled in. */
  readonly fieldValue?: unknown;
  readonly fieldType?: string;
  /** Lines of its appearance. */
  readonly textContent?: readonly string[];
  readonly contentsObj?: { readonly str?: string };
}

/** Bits of /F (ISO 32000-2, table 167): hidden, and not shown on screen. */
const HIDDEN = 2 | 32;
/** Characters of it that are said. */
const SHOWN = 40;

export async function textOfAnnotations(sheet: PDFPageProxy): Promise<string[]> {
  const annotations = (await sheet.getAnnotations().catch(() => [])) as Annotation[];
  return annotations.map(shownText).filter((text) => text.trim() !== '');
}

function shownText({ subtype, annotationFlags = 0, hidden, fieldType, ...rest }: Annotation): string {
  if (hidden || (annotationFlags & HIDDEN) !== 0) return '';
  if (subtype === 'Widget') return fieldType === 'Tx' || fieldType === 'Ch' ? filledIn(rest.fieldValue) : '';
  if (subtype !== 'FreeText' && subtype !== 'Stamp') return '';
  return rest.textContent?.join(' ') || (subtype === 'FreeText' ? (rest.contentsObj?.str ?? '') : '');
}

const filledIn = (value: unknown): string =>
  (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string').join(' ');

export function notRead(texts: readonly string[]): string {
  const start = texts.join(' ').replace(/\s+/g, ' ').slice(0, SHOWN);
  return `text in ${texts.length} annotations or form fields is not read (${start}…): print the file to a new PDF to have it on the sheet`;
}
