import { commonPairs } from '../../text/common-pairs.js';
import type { ReadingRule, ReadTexts, Settlement } from '../reading.js';

/** A title is printed in the 目录, over its document and in lists: so long a start cannot agree by chance. */
const LONG_ENOUGH = 14;
const MOST_DIFFERENCES = 2;
const TITLE = /关于|目录$|解读/u; // "滨江市人民政府关于…的通知" "政策解读目录"
/** Titles that differ in one of these may both be right: 第六批 and 第七批, 上半年 and 下半年. */
const COUNTS = /[一二三四五六七八九十百〇零上下前后甲乙丙丁东西南北年月日0-9]/u;
/** How much oftener the neighbours of the right character must stand beside it in the issue. */
const OFTENER = 3;

/** Two prints of one title that differ in a glyph or two: the one whose words the issue uses elsewhere, or all official texts, was read right. */
export const repeatedTitles: ReadingRule = (text, index, all) => {
  if (text.length < LONG_ENOUGH || !TITLE.test(text)) return [];
  const settlements = new Map<number, string>();
  for (const [i, other] of all.texts.entries()) {
    if (i === index || !TITLE.test(other)) continue;
    for (const at of differences(text, other)) {
      const [own, its] = [pairs(text, at, text[at]!), pairs(text, at, other[at]!)];
      const [ownCount, itsCount] = [count(all, own), count(all, its)];
      const isWord = own.every((pair) => !commonPairs().has(pair)) && its.every((pair) => commonPairs().has(pair));
      if (itsCount >= OFTENER + ownCount || (isWord && its.length === 2)) settlements.set(at, other[at]!);
    }
  }
  return [...settlements].map(
    ([at, character]): Settlement => ({
      start: at,
      end: at + 1,
      text: character,
      reason: 'the title is printed so elsewhere in the issue',
    }),
  );
};

/** Places where two texts differ up to the end of the shorter; none where they are not one title. */
function differences(a: string, b: string): number[] {
  const length = Math.min(a.length, b.length);
  if (length < LONG_ENOUGH) return [];
  const places: number[] = [];
  for (let i = 0; i < length; i++) {
    if (a[i] === b[i]) continue;
    if (!/\p{Script=Han}/u.test(a[i]!) || !/\p{Script=Han}/u.test(b[i]!)) return [];
    if (COUNTS.test(a[i]!) || COUNTS.test(b[i]!) || places.push(i) > MOST_DIFFERENCES) return [];
  }
  return places;
}

/** The character with each of its neighbours. */
const pairs = (text: string, at: number, character: string): string[] =>
  [`${text[at - 1] ?? ''}${character}`, `${character}${text[at + 1] ?? ''}`].filter((pair) => pair.length === 2);

const joined = new WeakMap<ReadTexts, string>();

function count(all: ReadTexts, words: readonly string[]): number {
  const whole = joined.get(all) ?? all.texts.join('\n');
  joined.set(all, whole);
  return words.reduce((sum, word) => sum + whole.split(word).length - 1, 0);
}
