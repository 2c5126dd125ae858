import { commonPairs } from '../../text/common-pairs.js';
import { HAN } from '../../text/han.js';
import { officeNames } from '../../text/segmenter/office-names.js';
import { PairSet } from '../../text/segmenter/pair-set.js';
import type { Doubtful, ReadingRule, ReadTexts, Settlement } from '../reading.js';
import { YEAR_AND_NUMBER } from './year-and-number.js';

/** A digit is never settled: nothing else in the text says which it is. */
export const NUMERAL = /[〇零一二三四五六七八九十百千万亿两]/u;
/** Texts that name people: a name follows no habit. */
export const NAMES = /同志|任命|免去|任免|选举|当选/u; // "任命李晓阳为副主任"
/** An issuer word (安政干〔2019〕24号) is made of single characters: which stand beside each other elsewhere says nothing of it. */
const NUMBER_AHEAD = new RegExp(`^\\p{Script=Han}{0,6}${YEAR_AND_NUMBER}`, 'u');
const REASON = 'what was read stands beside its neighbours nowhere, another likely reading does';

/**
 * A character the recogniser is not sure of, whose neighbours it never stands beside in official texts, in the names of the registry and in
 * the rest of the issue, while just one of the other likely readings stands beside both.
 */
export const doubtfulCharacters: ReadingRule = (text, index, all) => {
  const doubts = all.doubts?.[index] ?? [];
  if (doubts.length === 0 || NAMES.test(text)) return [];
  return doubts.flatMap((doubt) => settled(text, doubt, all) ?? []);
};

/** Others that stand beside all neighbours of a doubtful character; null where what was read stands beside one. */
export function fittingOthers(text: string, { start, end, others }: Doubtful, all: ReadTexts): string[] | null {
  const known = pairsOf(all);
  const [before, after] = [text.slice(start - 1, start), text.slice(end, end + 1)].map((one) =>
    HAN.test(one) ? one : '',
  ) as [string, string];
  const beside = (character: string): number =>
    Number(before !== '' && known(before + character)) + Number(after !== '' && known(character + after));
  if (beside(text.slice(start, end)) > 0) return null;
  const wanted = Number(before !== '') + Number(after !== '');
  return wanted === 0 ? [] : others.filter((one) => HAN.test(one) && !NUMERAL.test(one) && beside(one) === wanted);
}

function settled(text: string, doubt: Doubtful, all: ReadTexts): Settlement | null {
  const { start, end } = doubt;
  const read = text.slice(start, end);
  if (!HAN.test(read) || NUMERAL.test(read) || NUMBER_AHEAD.test(text.slice(end, end + 24))) return null;
  const [only, ...more] = fittingOthers(text, doubt, all) ?? [];
  return only !== undefined && more.length === 0 ? { start, end, text: only, reason: REASON } : null;
}

type Known = (pair: string) => boolean;

const found = new WeakMap<ReadTexts, Known>();
let names: PairSet | undefined;

/** Pairs of official texts, of the names of offices and places, and of this issue where it was read surely. */
function pairsOf(all: ReadTexts): Known {
  const before = found.get(all);
  if (before) return before;
  names ??= new PairSet(officeNames());
  const own = new PairSet(all.texts.flatMap((text, i) => surePieces(text, all.doubts?.[i] ?? [])));
  const common = commonPairs();
  const known: Known = (pair) => common.has(pair) || own.hold(pair) || names!.hold(pair);
  found.set(all, known);
  return known;
}

function surePieces(text: string, doubts: readonly Doubtful[]): string[] {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of doubts) {
    pieces.push(text.slice(at, start));
    at = end;
  }
  return [...pieces, text.slice(at)];
}
