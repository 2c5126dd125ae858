import { eachMatch, type ReadingRule, type ReadTexts } from '../reading.js';

const OFFICE = /^\p{Script=Han}{1,6}[省市县区州盟旗]人民(?:政府|代表大会)/u; // "滨江市人民政府办公室关于…" (at the start of a title, signature, running head)
/** So often must the right name stand in the issue. */
const OFTEN = 3;

const counted = new WeakMap<ReadTexts, Map<string, number>>();

function namesOf(all: ReadTexts): Map<string, number> {
  const known = counted.get(all);
  if (known) return known;
  const counts = new Map<string, number>();
  for (const text of all.texts) {
    const name = OFFICE.exec(text)?.[0];
    if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  counted.set(all, counts);
  return counts;
}

/** An office whose name stands once, one character off a name that opens many texts of the issue, is that office. */
export const officeNames: ReadingRule = (text, _, all) => {
  const name = OFFICE.exec(text)?.[0];
  const counts = namesOf(all);
  if (!name || (counts.get(name) ?? 0) > 1) return [];
  const right = [...counts].filter(([other, count]) => count >= OFTEN && differences(name, other) === 1);
  const [only] = right;
  return only && right.length === 1
    ? eachMatch(text, new RegExp(OFFICE, 'gu'), 'the office is named so elsewhere in the issue', () => only[0])
    : [];
};

const differences = (a: string, b: string): number =>
  a.length === b.length ? [...a].filter((char, i) => char !== b[i]).length : Number.POSITIVE_INFINITY;
