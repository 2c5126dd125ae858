/**
 * The sheets of a PDF as pictures, drawn by Debian's ghostscript: `npx tsx scripts/editions/to-pictures.ts IN.pdf OUT --as FORM [--dpi 200] [--last N]`.
 * FORM is `g4` (a TIFF of black and white, as offices scan), `grey` (a TIFF, LZW) or `jpeg` (a folder of numbered pictures).
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

/** Black or white, as a scanner decides: left alone, ghostscript makes dots of coloured type. */
const THRESHOLD = ['-c', '{0.55 gt {1} {0} ifelse} settransfer', '-f'];

const forms: Readonly<Record<string, readonly string[]>> = {
  g4: ['-sDEVICE=tiffg4'],
  grey: ['-sDEVICE=tiffgray', '-sCompression=lzw', ...smooth()],
  jpeg: ['-sDEVICE=jpeggray', '-dJPEGQ=80', ...smooth()],
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { as: { type: 'string' }, dpi: { type: 'string', default: '200' }, last: { type: 'string' } },
});
const [from, to] = positionals;
const form = forms[values.as ?? ''];
if (!from || !to || !form) throw new Error('usage: to-pictures.ts IN.pdf OUT --as g4|grey|jpeg [--dpi 200] [--last N]');
if (values.as === 'jpeg') mkdirSync(to, { recursive: true });
const pages = values.last ? [`-dLastPage=${values.last}`] : [];
const target = values.as === 'jpeg' ? join(to, '%04d.jpg') : to;
const before = values.as === 'g4' ? THRESHOLD : [];
const quiet = ['-q', '-dSAFER', '-dBATCH', '-dNOPAUSE', `-r${values.dpi}`];
execFileSync('gs', [...quiet, ...form, ...pages, '-o', target, ...before, from]);

/** Grey edges, as a scanner gives them. */
function smooth(): string[] {
  return ['-dTextAlphaBits=4', '-dGraphicsAlphaBits=4'];
}
