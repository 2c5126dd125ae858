/** `npx tsx scripts/editions/to-ofd.ts IN.pdf OUT.ofd` */
import { readFileSync, writeFileSync } from 'node:fs';
import { pdfToOfd } from './pdf-to-ofd.js';

const [from, to] = process.argv.slice(2);
if (!from || !to) throw new Error('usage: to-ofd.ts IN.pdf OUT.ofd');
writeFileSync(to, await pdfToOfd(readFileSync(from)));
