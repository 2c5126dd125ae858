/** The least that reading a PDF's text with pdfjs-dist costs: `node bare-pdfjs.mjs FILE [--count]` (only prints the number of sheets). */
import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const [file, count] = process.argv.slice(2);
const base = new URL('../../node_modules/pdfjs-dist/', import.meta.url).pathname;
const pdf = await getDocument({
  data: new Uint8Array(readFileSync(file)),
  cMapUrl: `${base}cmaps/`,
  cMapPacked: true,
  standardFontDataUrl: `${base}standard_fonts/`,
  verbosity: 0,
}).promise;
if (count) console.log(pdf.numPages);
else {
  let characters = 0;
  for (let sheet = 1; sheet <= pdf.numPages; sheet++) {
    const { items } = await (await pdf.getPage(sheet)).getTextContent();
    for (const item of items) characters += item.str?.length ?? 0;
  }
  console.log(characters);
}
