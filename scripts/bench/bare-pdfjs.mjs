/** The least that reading the text of PDFs with pdfjs-dist costs: `node bare-pdfjs.mjs FILE… [--count]` (only prints the number of sheets). */
import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const files = process.argv.slice(2).filter((argument) => argument !== '--count');
const base = new URL('../../node_modules/pdfjs-dist/', import.meta.url).pathname;
let [sheets, characters] = [0, 0];
for (const file of files) {
  const task = getDocument({
    data: new Uint8Array(readFileSync(file)),
    cMapUrl: `${base}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${base}standard_fonts/`,
    verbosity: 0,
  });
  const pdf = await task.promise;
  sheets += pdf.numPages;
  if (!process.argv.includes('--count')) {
    for (let sheet = 1; sheet <= pdf.numPages; sheet++) {
      const { items } = await (await pdf.getPage(sheet)).getTextContent();
      for (const item of items) characters += item.str?.length ?? 0;
    }
  }
  await task.destroy();
}
console.log(process.argv.includes('--count') ? sheets : characters);
