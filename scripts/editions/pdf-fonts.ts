/** TrueType fonts that a PDF embeds by glyph number (Identity-H), as glyph outlines without a map of characters. */
import { decodePDFRawStream, PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';
import { loadPdfjs } from '../../src/ingest/pdf/load-pdfjs.js';
import { openPdf } from '../../src/ingest/pdf/open-pdf.js';

export interface PdfFont {
  readonly program: Uint8Array;
  /** Numbers of its glyphs by the character they show. */
  readonly glyphs: ReadonlyMap<string, number>;
}

/** By their names without the subset tag. */
export async function pdfFonts(bytes: Uint8Array): Promise<Map<string, PdfFont>> {
  const programs = await fontPrograms(bytes);
  const glyphs = await glyphNumbers(bytes);
  return new Map(
    [...programs].map(([name, program]) => [name, { program, glyphs: glyphs.get(name) ?? new Map<string, number>() }]),
  );
}

const plainName = (name: string) => name.replace(/^\/?(?:[A-Z]{6}\+)?/, ''); // "/BAAAAA+GazetteSong-Regular"

async function fontPrograms(bytes: Uint8Array): Promise<Map<string, Uint8Array>> {
  const pdf = await PDFDocument.load(bytes);
  const programs = new Map<string, Uint8Array>();
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict)) continue;
    const descendant = object.lookupMaybe(PDFName.of('DescendantFonts'), PDFArray)?.lookup(0, PDFDict);
    const program = descendant?.lookup(PDFName.of('FontDescriptor'), PDFDict).lookup(PDFName.of('FontFile2'));
    if (program instanceof PDFRawStream)
      programs.set(plainName(String(object.get(PDFName.of('BaseFont')))), decodePDFRawStream(program).decode());
  }
  return programs;
}

async function glyphNumbers(bytes: Uint8Array): Promise<Map<string, Map<string, number>>> {
  const { OPS } = await loadPdfjs();
  const task = await openPdf(bytes);
  const pdf = await task.promise;
  const found = new Map<string, Map<string, number>>();
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { fnArray, argsArray } = await page.getOperatorList();
    let name = '';
    fnArray.forEach((code, i) => {
      if (code === OPS.setFont) name = plainName(page.commonObjs.get(argsArray[i][0]).name);
      if (code !== OPS.showText) return;
      const own = found.get(name) ?? new Map<string, number>();
      found.set(name, own);
      for (const glyph of argsArray[i][0]) if (glyph.unicode) own.set(glyph.unicode, glyph.originalCharCode);
    });
  }
  await task.destroy();
  return found;
}
