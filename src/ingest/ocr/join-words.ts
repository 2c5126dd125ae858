/** Words of one line → its text. Tesseract puts spaces between Chinese words: only those between Latin words are printed. */
import { keepsSpace } from '../../text/normalize.js';
import type { Word } from './tsv.js';

export function joinWords(words: readonly Word[]): string {
  let text = '';
  for (const { text: word } of [...words].sort((a, b) => a.x0 - b.x0 || a.x1 - b.x1)) {
    const next = word.replace(/\s+/gu, '');
    const last = [...text].at(-1);
    const first = [...next][0];
    text += last !== undefined && first !== undefined && isWord(last, first) ? ` ${next}` : next;
  }
  return text;
}

/** Two Latin words; digits and marks are one number cut in two more often than two. */
const isWord = (left: string, right: string): boolean =>
  keepsSpace(left, right) && /[A-Za-z,.]/.test(left) && /[A-Za-z]/.test(right);
