/**
 * Text normal form (contract, section 4): NFC, radicals folded to the ideographs they stand for, no space between Chinese characters
 * or between a Chinese character and a digit or letter, one space between Latin words. Punctuation stays as printed.
 */
import { radicalStretches } from './radicals.js';

const fold = new Map<string, string>([
  ['\u22ef', '…'], // ⋯, the form Type 3 fonts give for the ellipsis
  ['\u2015', '—'], // ―, which many Chinese fonts give for the dash they draw alike
]);
for (const [first, ideographs] of radicalStretches) {
  let code = first;
  for (const ideograph of ideographs) fold.set(String.fromCodePoint(code++), ideograph);
}

const foldable = /[\u2e80-\u2fdf\u22ef\u2015]/; // ⽔ ⻔ ⋯ ―
const foldableAll = new RegExp(foldable, 'g');
/** White space of every width, zero-width marks and the soft hyphen: none of them prints. */
const blank = /[\s\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff]/; // "　" "\u200b"
/** Letters and digits that are set with a space between words. */
const latin = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}0-9]/u; // A é Ω 7
/** Punctuation that Latin text sets tight on one side only: a space beside it is kept between Latin words. */
const latinPunctuation = /[!-/:-@[-`{-~]/; // , . ( ' &

const letter = /\p{L}/u; // A é
const digit = /[0-9]/; // 7

/** NFC with radicals folded; spaces untouched, and the length in characters unchanged but for composed marks. */
export function foldCharacters(text: string): string {
  const composed = text.normalize('NFC');
  return foldable.test(composed)
    ? composed.replace(foldableAll, (character) => fold.get(character) ?? character)
    : composed;
}

export function isBlank(character: string): boolean {
  return blank.test(character);
}

/** Is a space between these two neighbours part of the text? `GAZETTE OF` yes; `2021 年`, `第 58`, `A 级` no. */
export function keepsSpace(before: string, after: string): boolean {
  const left = latin.test(before) || latinPunctuation.test(before);
  const right = latin.test(after) || latinPunctuation.test(after);
  if (!left || !right) return false;
  // A digit beside a mark (`1. 2`) comes from loose setting, not from words; two digits are two numbers.
  return letter.test(before) || letter.test(after) || (digit.test(before) && digit.test(after));
}

/** The normal form of a text that stands on one line. */
export function normalizeText(text: string): string {
  let out = '';
  let last = '';
  let space = false;
  for (const character of foldCharacters(text)) {
    if (isBlank(character)) {
      space = true;
      continue;
    }
    if (space && last !== '' && keepsSpace(last, character)) out += ' ';
    out += character;
    last = character;
    space = false;
  }
  return out;
}

/** Characters that print: what the ledger counts. */
export function countGlyphs(text: string): number {
  let count = 0;
  for (const character of text) if (!isBlank(character)) count++;
  return count;
}
