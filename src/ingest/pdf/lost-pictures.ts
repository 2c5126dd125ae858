/** Pictures that cannot be shown: pdfjs-dist leaves them out without a word, and a scanned sheet looks blank. */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Pdfjs } from './load-pdfjs.js';

const LOST = 'what is drawn on it is damaged, or a picture larger than any sheet';
const REMEDY = 'scan it again, or save it with another program';

/** A sheet shows nothing for a picture that is lost. */
export class LostPictureError extends Error {
  /** @param codecs of the pictures the sheet may draw; none where they are not known */
  constructor(codecs: readonly string[]) {
    super(`${LOST}${named(codecs)}: ${REMEDY}`);
  }
}

/** Said of a sheet that shows something, but not all its pictures. */
export const lostOf = ({ all, lost }: PictureCount, codecs: readonly string[]): string =>
  `${lost} of ${all} pictures on it cannot be decoded and ${lost === 1 ? 'is' : 'are'} left out${named(codecs)}: ${REMEDY}`;

const named = (codecs: readonly string[]): string => (codecs.length === 0 ? '' : ` (coded as ${codecs.join(', ')})`);
/** Milliseconds a picture may take to be decoded after its sheet was read. */
const LONGEST = 20_000;

interface Operators {
  readonly fnArray: ArrayLike<number>;
  readonly argsArray: ArrayLike<unknown>;
}

/** How the pictures of a sheet fared: how many there are, and how many of them cannot be decoded. */
export interface PictureCount {
  readonly all: number;
  readonly lost: number;
}

export async function countPictures(sheet: PDFPageProxy, operators: Operators, pdfjs: Pdfjs): Promise<PictureCount> {
  const ids = Array.from(operators.fnArray).flatMap((code, i) =>
    code === pdfjs.OPS.paintImageXObject ? [String((operators.argsArray[i] as unknown[])[0])] : [],
  );
  const decoded = await Promise.all(ids.map((id) => picture(sheet, id)));
  return { all: ids.length, lost: decoded.filter((one) => one === null).length };
}

function picture(sheet: PDFPageProxy, id: string): Promise<unknown> {
  const objects = id.startsWith('g_') ? sheet.commonObjs : sheet.objs;
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(null), LONGEST);
    objects.get(id, (data: unknown) => {
      clearTimeout(timer);
      resolve(data ?? null);
    });
  });
}

/** Was something left out of a sheet that shows nothing? A reader that stops at the first error gets less of it. */
export async function isCutShort(
  number: number,
  operators: Operators,
  strict: () => Promise<PDFDocumentProxy>,
): Promise<boolean> {
  // A sheet that asks for nothing is empty: the file need not be opened once more.
  if (operators.fnArray.length === 0) return false;
  const sheet = await (await strict()).getPage(number);
  const { fnArray } = await sheet.getOperatorList().catch(() => ({ fnArray: [] }));
  sheet.cleanup();
  return fnArray.length < operators.fnArray.length;
}
