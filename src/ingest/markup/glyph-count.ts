/** Characters of a markup file for its ledger. */
import { countGlyphs, isBlank } from '../../text/normalize.js';

/** Code points that print nothing and are no blanks either: controls and noncharacters. */
const CONTROL = /[\p{Cc}\p{Cf}\uFFFE\uFFFF]/u;

export const isControl = (char: string): boolean => CONTROL.test(char) && !isBlank(char);

/** What a raw text adds to the ledger: characters that print, and the controls among the rest. */
export function weigh(text: string): { readonly printed: number; readonly controls: string } {
  const controls = [...text].filter(isControl).join('');
  return { printed: countGlyphs(text) - [...controls].length, controls };
}
