import { HAN } from '../../text/han.js';
import type { Doubtful, ReadingRule, ReadTexts, Settlement } from '../reading.js';

/** The issuer word of a 发文字号 on a line of its own, whatever bracket was read. */
const NUMBER = /^(\p{Script=Han}{2,10})[〔［[【（(「]?(?:19|20)[0-9]{2}[〕］\]】）)」]?[0-9]{1,4}号$/u; // 永商函〔2021〕82号
/** The name of a place that a text begins with, and its first character: 永宁市人民政府关于… */
const PLACE = /^(\p{Script=Han})\p{Script=Han}{1,3}[省市县区州]\p{Script=Han}/u;
const REASON = 'the numbers of the issue, and the place they name, have this character';

/**
 * A character of an issuer word that OCR is not sure of: the likely reading that makes it a word of other numbers of the issue, or the first
 * character both of these and of the place whose offices the issue names (永商函 of 永宁市), where what was read is neither.
 */
export const numberWords: ReadingRule = (text, index, all) => {
  const word = NUMBER.exec(text)?.[1];
  const doubts = (all.doubts?.[index] ?? []).filter(
    ({ start, end }) => word !== undefined && end <= word.length && end - start === 1,
  );
  if (word === undefined || doubts.length === 0) return [];
  const known = wordsOf(all, index);
  if (known.words.has(word)) return [];
  return doubts.flatMap((doubt) => settled(word, doubt, known) ?? []);
};

interface Known {
  readonly words: ReadonlySet<string>;
  /** First characters of the other numbers that places of the issue begin with too. */
  readonly initials: ReadonlySet<string>;
}

function settled(word: string, { start, end, others }: Doubtful, { words, initials }: Known): Settlement | null {
  const isInitial = (character: string): boolean => start === 0 && initials.has(character);
  if (isInitial(word.slice(start, end))) return null;
  const fitting = others.filter(
    (one) => HAN.test(one) && (words.has(word.slice(0, start) + one + word.slice(end)) || isInitial(one)),
  );
  const [only] = fitting;
  return only !== undefined && fitting.length === 1 ? { start, end, text: only, reason: REASON } : null;
}

function wordsOf({ texts }: ReadTexts, but: number): Known {
  const words = new Set(texts.flatMap((text, i) => (i === but ? [] : (NUMBER.exec(text)?.[1] ?? []))));
  const places = new Set(texts.flatMap((text) => PLACE.exec(text)?.[1] ?? []));
  const initials = [...words].map((word) => word.slice(0, 1)).filter((initial) => places.has(initial));
  return { words, initials: new Set(initials) };
}
