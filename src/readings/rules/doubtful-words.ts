import { HAN } from '../../text/han.js';
import { wordFrequency } from '../../text/segmenter/known-words.js';
import type { Doubtful, ReadingRule, ReadTexts, Settlement } from '../reading.js';
import { fittingOthers, NAMES, NUMERAL } from './doubtful-characters.js';

/** A worn character may be read as a letter: 离F常住. */
const READ = /^[\p{Script=Han}A-Za-zＡ-Ｚａ-ｚ]$/u;
const LONGEST = 4;
/** Rarer words of the dictionary are chance: 丁戌. */
const COMMON = 10;
const REASON = 'what was read makes no word with its neighbours, one other likely reading does';

/** A character the recogniser is not sure of that makes no word of the dictionary, while just one of the other likely readings does (招商弓资), and whose neighbours say nothing else. */
export const doubtfulWords: ReadingRule = (text, index, all) => {
  const doubts = all.doubts?.[index] ?? [];
  if (doubts.length === 0 || NAMES.test(text)) return [];
  return doubts.flatMap((doubt) => settled(text, doubt, doubts, all) ?? []);
};

function settled(text: string, doubt: Doubtful, doubts: readonly Doubtful[], all: ReadTexts): Settlement | null {
  const { start, end, others } = doubt;
  const read = text.slice(start, end);
  if (!READ.test(read) || NUMERAL.test(read)) return null;
  const fitting = fittingOthers(text, doubt, all);
  if (fitting === null || fitting.length > 1) return null;
  const isSure = (at: number): boolean =>
    HAN.test(text[at] ?? '') && doubts.every((other) => other === doubt || at < other.start || at >= other.end);
  let [from, to] = [start, end];
  while (from > start - LONGEST + 1 && isSure(from - 1)) from--;
  while (to < end + LONGEST - 1 && isSure(to)) to++;
  const frequency = (character: string): number =>
    Math.max(0, ...wordsAbout(text.slice(from, start), character, text.slice(end, to)).map(wordFrequency));
  if (frequency(read) > 0) return null;
  const [only, ...more] = others.filter((one) => HAN.test(one) && !NUMERAL.test(one) && frequency(one) >= COMMON);
  return only !== undefined && more.length === 0 ? { start, end, text: only, reason: REASON } : null;
}

/** All strings of two to four characters that hold this one. */
function wordsAbout(before: string, character: string, after: string): string[] {
  const words: string[] = [];
  for (let left = 0; left <= before.length; left++)
    for (let right = 0; right <= after.length && left + right < LONGEST; right++)
      if (left + right > 0) words.push(before.slice(before.length - left) + character + after.slice(0, right));
  return words;
}
