/** Text in annotations and form fields: it is shown with the sheet, but lies over its content and is no part of it. */
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { SheetAnnotation } from '../../tree/page.js';
import type { Pdfjs } from './load-pdfjs.js';
import { applyBox, type Matrix } from './matrix.js';

/** What is used of an annotation as pdfjs-dist describes it. */
interface Annotation {
  readonly id: string;
  readonly rect: readonly [number, number, number, number];
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

/** Text over a sheet; `content` where it may be what the sheet is to say: a form filled in, text added. */
export type NotedText = SheetAnnotation & { readonly content: boolean };

/** Bits of /F (ISO 32000-2, table 167): hidden, and not shown on screen. */
const HIDDEN = 2 | 32;
/** Characters of it that are said. */
const SHOWN = 40;

export async function textOfAnnotations(sheet: PDFPageProxy, pdfjs: Pdfjs, toSheet: Matrix): Promise<NotedText[]> {
  const all = (await sheet.getAnnotations().catch(() => [])) as Annotation[];
  const shown = all.filter(({ hidden, annotationFlags = 0 }) => !hidden && (annotationFlags & HIDDEN) === 0);
  const stamps = shown.some(isStamp) ? await stampTexts(sheet, pdfjs) : new Map<string, string>();
  return shown.flatMap((one) => {
    const text = isStamp(one) ? (stamps.get(one.id) ?? '') : textOf(one);
    return text.trim() === '' ? [] : [{ text, bbox: applyBox(toSheet, ...one.rect), content: !isStamp(one) }];
  });
}

const isStamp = ({ subtype }: Annotation) => subtype === 'Stamp';

/** What stamps and seals show, by their ids. pdfjs-dist gives the text of other annotations only. */
async function stampTexts(sheet: PDFPageProxy, { AnnotationMode, OPS }: Pdfjs): Promise<Map<string, string>> {
  const { fnArray, argsArray } = await sheet.getOperatorList({ annotationMode: AnnotationMode.ENABLE });
  const texts = new Map<string, string>();
  let id: string | null = null;
  fnArray.forEach((operator, i) => {
    if (operator === OPS.beginAnnotation) id = String(argsArray[i][0]);
    else if (operator === OPS.endAnnotation) id = null;
    else if (operator === OPS.showText && id !== null)
      texts.set(id, `${texts.get(id) ?? ''}${unicodeOf(argsArray[i][0])}`);
  });
  return texts;
}

const unicodeOf = (glyphs: readonly (number | { readonly unicode?: string })[]): string =>
  glyphs.map((glyph) => (typeof glyph === 'number' ? '' : (glyph.unicode ?? ''))).join('');

function textOf({ subtype, fieldType, fieldValue, textContent, contentsObj }: Annotation): string {
  if (subtype === 'Widget') return fieldType === 'Tx' || fieldType === 'Ch' ? filledIn(fieldValue) : '';
  return subtype === 'FreeText' ? textContent?.join(' ') || (contentsObj?.str ?? '') : '';
}

const filledIn = (value: unknown): string =>
  (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string').join(' ');

/** Null where nothing that may belong to the text is left out of it. */
export function notRead(notes: readonly NotedText[]): string | null {
  const texts = notes.filter(({ content }) => content).map(({ text }) => text);
  if (texts.length === 0) return null;
  const start = texts.join(' ').replace(/\s+/g, ' ').slice(0, SHOWN);
  return `text in ${texts.length} annotations or form fields is not read (${start}…): print the file to a new PDF to have it on the sheet`;
}
