/** The same with PDFium (WebAssembly, `@hyzyla/pdfium`): `node bare-pdfium.mjs FILE…` prints the number of characters. */
import { readFileSync } from 'node:fs';
import { PDFiumLibrary } from '@hyzyla/pdfium';

const library = await PDFiumLibrary.init();
let characters = 0;
for (const file of process.argv.slice(2)) {
  const document = await library.loadDocument(readFileSync(file));
  for (const page of document.pages()) characters += page.getText().length;
  document.destroy();
}
library.destroy();
console.log(characters);
