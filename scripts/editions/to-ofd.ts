/** `npx tsx scripts/editions/to-ofd.ts IN.pdf OUT.ofd [--without-maps] [--last N]`: fonts as mere outlines; the first N sheets. */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { pdfToOfd } from './pdf-to-ofd.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { 'without-maps': { type: 'boolean', default: false }, last: { type: 'string' } },
});
const [from, to] = positionals;
if (!from || !to) throw new Error('usage: to-ofd.ts IN.pdf OUT.ofd [--without-maps] [--last N]');
const options = { withoutMaps: values['without-maps'], ...(values.last && { sheets: Number(values.last) }) };
writeFileSync(to, await pdfToOfd(readFileSync(from), options));
