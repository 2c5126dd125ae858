import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';

/** Sheets of the sample issue as a PDF of their own. */
export async function partOfSample(sheets: readonly number[]): Promise<Uint8Array> {
  const sample = join(import.meta.dirname, '..', '..', 'corpus', 'jiaxing-2021-01.pdf');
  const source = await PDFDocument.load(readFileSync(sample));
  const target = await PDFDocument.create();
  const copied = await target.copyPages(
    source,
    sheets.map((sheet) => sheet - 1),
  );
  for (const page of copied) target.addPage(page);
  return target.save();
}
