import type { ReadingRule, Settlement } from '../reading.js';

/** Brackets that OCR takes for each other, open and close. 〈〉 and 《》 are not among them. */
const FAMILIES = ['〔〕', '【】', '[]', '［］'] as const;
const OPEN = /[〔【[［(（]/u;
const CLOSE = /[〕】\]］)）]/u;
const BRACKET = /[〔【[［(（〕】\]］)）]/gu;
const REASON = 'the other half of the pair is of another kind';

interface Pair {
  readonly start: number;
  readonly end: number;
  readonly matched: boolean;
}

/**
 * A square or tortoise bracket closed by one of another kind: 〔责任单位：…政府) is 〔…〕, for only that looks like all of what is read for it,
 * unless the pairs that were read whole are of another family.
 */
export const pairedBrackets: ReadingRule = (text, _index, { texts }) => {
  const broken = pairsOf(text).filter((pair) => !pair.matched && isTag(pair));
  if (broken.length === 0) return [];
  const [open, close] = commonFamily(texts);
  return broken.flatMap(({ start, end }): Settlement[] =>
    [
      { start, end: start + 1, text: open, reason: REASON },
      { start: end, end: end + 1, text: close, reason: REASON },
    ].filter((one) => text.slice(one.start, one.end) !== one.text),
  );
};

function pairsOf(text: string): Pair[] {
  const open: { at: number; bracket: string }[] = [];
  const pairs: Pair[] = [];
  for (const { 0: bracket, index } of text.matchAll(BRACKET)) {
    if (OPEN.test(bracket)) open.push({ at: index, bracket });
    else if (CLOSE.test(bracket)) {
      // A round one closes the nearest round one: what was opened in it had its other half misread.
      while (/[)）]/u.test(bracket) && open.some(isRound) && !isRound(open.at(-1)!)) open.pop();
      const last = open.pop();
      if (!last || isRound(last)) continue;
      const matched = FAMILIES.some((family) => family === last.bracket + bracket);
      pairs.push({ start: last.at, end: index, matched });
    }
  }
  return pairs;
}

const isRound = ({ bracket }: { readonly bracket: string }): boolean => /[(（]/u.test(bracket);

/** Longer than the year of a document number, which is for another rule. */
const isTag = ({ start, end }: Pick<Pair, 'start' | 'end'>): boolean => end - start > 7;

/** The family of most pairs read whole that hold more than the year of a document number; 〔〕 where there is none. */
function commonFamily(texts: readonly string[]): readonly [string, string] {
  const votes = new Map<string, number>();
  for (const text of texts) {
    for (const { start, end, matched } of pairsOf(text)) {
      const pair = text[start]! + text[end]!;
      if (matched && isTag({ start, end })) votes.set(pair, (votes.get(pair) ?? 0) + 1);
    }
  }
  const [most] = [...votes].sort((a, b) => b[1] - a[1]);
  const family = most?.[0] ?? FAMILIES[0];
  return [family[0]!, family[1]!];
}
