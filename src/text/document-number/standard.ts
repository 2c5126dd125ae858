import type { Found, Reader } from './model.js';
import { STANDARD_CODES } from './words.js';

const CODES = [...STANDARD_CODES].sort((a, b) => b.length - a.length).join('|');
const PREFIX = `(?:(?:${CODES})(?:/[TZ])?|DB\\d{2,6}(?:/T|/)?|T/[A-Z]{2,10})`;
const SERIAL = String.raw`[A-Z]?\d{1,6}(?:\.\d{1,3}){0,3}`;
const YEAR = String.raw`[-—–－:：](?:19|20)?\d{2}`;
const DATED = new RegExp(`(?<![A-Za-z0-9/])${PREFIX} {0,2}${SERIAL}${YEAR}(?![0-9A-Za-z])`, 'g'); // HJ 589-2010 · GB3838—2002 · DB33/T 2020-2017
/** National standards are named without their year too. */
const UNDATED = new RegExp(`(?<![A-Za-z0-9/])GB(?:/[TZ])? {0,2}${SERIAL}(?![-—–－:：.]?[0-9A-Za-z])`, 'g'); // GB/T 9704 · GB 18483

/** Numbers of standards, as printed. */
export const standard: Reader = (text) => {
  const found: Found[] = [];
  for (const pattern of [DATED, UNDATED]) {
    for (const match of text.matchAll(pattern)) {
      found.push({
        start: match.index,
        end: match.index + match[0].length,
        value: { make: 'standard', printed: match[0] },
      });
    }
  }
  return found;
};
