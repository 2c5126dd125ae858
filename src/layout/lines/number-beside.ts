/** The number of a document set at the right edge on the line of its addressee: two lines, the number first, as if it stood above. */
import type { Segment } from '../segment.js';
import { textOf } from '../segment.js';

const number = /^[\p{Script=Han}]{1,10}[〔［[（(]\s*\d{4}\s*[〕］\])）]\s*\d{1,5}\s*号$/u; // 南浦政发〔2019〕17号

/** Is a text the number of a document and nothing else? */
export const isDocumentNumber = (text: string): boolean => number.test(text.replace(/\s/g, ''));

/** @param line segments on one base line, left to right */
export function partNumber(line: readonly Segment[]): readonly (readonly Segment[])[] {
  const last = line.at(-1)!;
  const before = line.slice(0, -1);
  const addressed = /[：:]$/.test(before.map(textOf).join('').trim());
  return addressed && isDocumentNumber(textOf(last)) ? [[last], before] : [line];
}
