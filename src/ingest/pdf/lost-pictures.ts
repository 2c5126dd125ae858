/** Pictures that cannot be shown: pdfjs-dist leaves them out without a word, and a scanned sheet looks blank. */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Pdfjs } from './load-pdfjs.js';

export const LOST_PICTURE =
  'what is drawn on it is damaged, or a picture larger than any sheet: scan it again, or save it with another program';
/** Milliseconds a picture may take to be decoded after its sheet was read. */
const LONGEST = 20_000;

interface Operators {
  readonly fnArray: ArrayLike<number>;
  readonly argsArray: ArrayLike<unknown>;
}

/** Is there a picture on the sheet, and can none be decoded? */
export async function allPicturesLost(sheet: PDFPageProxy, operators: Operators, pdfjs: Pdfjs): Promise<boolean> {
  const ids = Array.from(operators.fnArray).flatMap((code, i) =>
    code === pdfjs.OPS.paintImageXObject ? [String((operators.argsArray[i] as unknown[])[0])] : [],
  );
  if (ids.length === 0) return false;
  const decoded = await Promise.all(ids.map((id) => picture(sheet, id)));
  return decoded.every((one) => one === null);
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
