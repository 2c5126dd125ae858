/** Text that a broken font encoding gave: it has characters, but nobody wrote them. */
import { COMMON_CHARACTERS } from './common-characters.js';

/** Fewer characters than this say nothing about how they are spread. */
const FEWEST = 12;
/** Share of characters no gazette prints, above which the layer is rubbish. */
const MOST_ODD = 0.15;
/** In any Chinese text of some length half of it is among the commonest characters; where a font shifts them, a few by chance. */
const FEWEST_COMMON = 0.12;
const LONG_ENOUGH = 120;
/** Letters of a Latin word, on average over a sheet: words have five, lines of a broken font all they hold. */
const LONGEST_WORD = 14;

/** Private use, replacement, controls, unassigned. */
const BROKEN = /[\p{Co}\p{Cn}\p{Cs}\uFFFD]|(?![\t\n\r])\p{Cc}/u; // "\uE123" "\uFFFD" "\u0003"
/** Letters of scripts a Chinese gazette does not set: IPA, Latin extensions, Cyrillic extensions, Arabic, Indic … */
const FOREIGN =
  /(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Tibetan}\p{Script=Mongolian}A-Za-zÀ-ÿĀ-ſΑ-Ωα-ωА-Яа-яÀ-ÿ\u01CD-\u01DCɑɡ\uFF21-\uFF3A\uFF41-\uFF5A\u3000-\u303F])\p{L}/u; // "Ҳ" "Ǫ" "ʓ" "ʛ"

/** Leaders of a 目录: dots, or one private mark over and over, drawn with a symbol font. They say nothing about the text beside them. */
const LEADER = /([.·…．\p{Co}])(?:\s?\1){3,}/gu; // "......" "\uF0D7\uF0D7\uF0D7\uF0D7" "\uF0D7 \uF0D7 \uF0D7 \uF0D7"

/** Why the text of a sheet cannot be what is printed, or null. @param text its runs, with white space between them */
export function rubbishReason(text: string): string | null {
  const chars = [...text.replace(LEADER, '').replace(/\s/gu, '')];
  if (chars.length < FEWEST) return null;
  const share = (test: (char: string) => boolean): number => chars.filter(test).length / chars.length;
  if (share((char) => BROKEN.test(char)) > MOST_ODD) return 'private-use or control characters in place of text';
  if (share((char) => FOREIGN.test(char)) > MOST_ODD) return 'letters of foreign scripts in place of Chinese';
  const han = chars.filter((char) => /\p{Script=Han}/u.test(char));
  if (
    han.length >= LONG_ENOUGH &&
    han.filter((char) => COMMON_CHARACTERS.has(char)).length < FEWEST_COMMON * han.length
  ) {
    return 'Chinese characters that make no Chinese text';
  }
  if (chars.length < LONG_ENOUGH || han.length > 0) return null;
  if (share((char) => /[\p{S}\p{P}]/u.test(char)) > 0.3) return 'marks and symbols in place of text';
  return chars.length > LONGEST_WORD * text.trim().split(/\s+/u).length ? 'Latin letters that make no words' : null;
}
