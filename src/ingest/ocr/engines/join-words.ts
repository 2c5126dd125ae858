/** Words of one line → its text. Tesseract puts spaces between Chinese words: only those between Latin words are printed. */
import { keepsSpace } from '../../../text/normalize.js';
import type { Word } from './tsv.js';

/** A piece of the ruled line beside a column; before a dot, a bracket or a digit it is a 1. */
const RULE_READ = /^\|(?![.．、)）0-9])|(?<![0-9(（|])\|$/gu; // "|《安澜市" "请认真组织实|" but "|.充分发挥"

export function joinWords(words: readonly Word[]): string {
  let text = '';
  for (const { text: word } of [...words].sort((a, b) => a.x0 - b.x0 || a.x1 - b.x1)) {
    const next = word.replace(/\s+/gu, '');
    const last = [...text].at(-1);
    const first = [...next][0];
    text += last !== undefined && first !== undefined && isWord(last, first) ? ` ${next}` : next;
  }
  return text.replace(RULE_READ, '');
}

/** Two Latin words; digits and marks are one number cut in two more often than two. */
const isWord = (left: string, right: string): boolean =>
  keepsSpace(left, right) && /[A-Za-z,.]/.test(left) && /[A-Za-z]/.test(right);
