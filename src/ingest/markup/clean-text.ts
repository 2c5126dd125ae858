/**
 * Raw text of a markup file → the text of a block: NFC, code points that print nothing left out, spaces by the contract's section 4,
 * a tab for a wide gap. Works on a list of characters so that a style can be kept for each of them.
 */
import { foldCharacters, isBlank, keepsSpace } from '../../text/normalize.js';
import { isControl } from './glyph-count.js';

const CJK = /\p{Script=Han}/u;
/** Width of a blank in ems: a full-width space or a tab is one character wide at least, all others half. */
const blankWidth = (char: string): number => (char === '\u3000' || char === '\u2003' ? 1 : char === '\t' ? 2 : 0.5);
const ZERO_WIDTH = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/u;
/** Blanks this wide (ems) inside a line part two things that share it, as in `附件：1.甲　　2.乙`. */
const WIDE_GAP = 2;

export interface Char<S> {
  readonly char: string;
  readonly style: S;
}

export interface CleanText<S> {
  readonly chars: readonly Char<S>[];
  /** Blanks before the first character, ems. */
  readonly lead: number;
}

/** Cleans one line. Blanks that only pretty-print the source (`collapse`: HTML) count as one. */
export function cleanText<S>(raw: readonly Char<S>[], collapse: boolean): CleanText<S> {
  const out: Char<S>[] = [];
  let gap = 0;
  let collapsed = false;
  let lead = 0;
  for (const { char, style } of raw) {
    if (isBlank(char)) {
      if (ZERO_WIDTH.test(char)) continue;
      const pretty = collapse && /[ \t\r\n\f]/.test(char);
      if (!(pretty && collapsed)) gap += pretty ? 0.5 : blankWidth(char);
      collapsed = pretty;
      continue;
    }
    if (isControl(char)) continue;
    const before = out.at(-1);
    if (!before) lead = gap;
    else if (gap >= WIDE_GAP) out.push({ char: '\t', style });
    else if (gap > 0 && keepsSpace(before.char, char)) out.push({ char: ' ', style });
    out.push({ char: foldCharacters(char), style });
    gap = 0;
    collapsed = false;
  }
  return { chars: letterSpaced(out) ? out.filter(({ char }) => char !== '\t') : out, lead };
}

/** `通　　知`: every character stands alone. */
function letterSpaced<S>(chars: readonly Char<S>[]): boolean {
  const pieces = chars
    .map(({ char }) => char)
    .join('')
    .split('\t');
  return pieces.length > 1 && pieces.every((piece) => [...piece].length === 1 && CJK.test(piece));
}
