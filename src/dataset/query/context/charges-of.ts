import { leafKey, pathsOut, type RowPlace } from './row-place.js';
import { sentenceAt } from './sentence-at.js';
import type { Charge, Surroundings } from './surroundings.js';

/** Charges that stand in one tag, or in one sentence; `from` is where what they are charged with begins. */
export interface ChargeGroup {
  readonly from: number;
  readonly charges: readonly Charge[];
}

/** The charges of a leaf in groups: between two groups a sentence ends. */
export function chargeGroups(text: string, charges: readonly Charge[]): ChargeGroup[] {
  const groups: { from: number; charges: Charge[] }[] = [];
  for (const charge of [...charges].sort((a, b) => a.start - b.start)) {
    const last = groups.at(-1);
    const previous = last?.charges.at(-1);
    if (last && previous && !/。/.test(text.slice(previous.end, charge.start))) last.charges.push(charge);
    else groups.push({ from: previous ? afterTag(text, previous.end) : 0, charges: [charge] });
  }
  return groups;
}

/** Behind the bracket or the mark that closes a tag. */
const afterTag = (text: string, end: number): number => {
  const rest = /^[^。]{0,40}?[〕）)】\]][。；;]?|^[^。]*。/u.exec(text.slice(end)); // 〕  等）。
  return end + (rest?.[0].length ?? 0);
};

/**
 * Who is charged with what stands at a place: the tag behind it or the sentence it is in; else the tag of its clause; else that of the
 * nearest clause around it.
 */
export function chargesOf(place: RowPlace, around: Surroundings): readonly Charge[] {
  const text = around.leaves.get(leafKey(place)) ?? '';
  const own = around.charges.inLeaf(place);
  if (text.includes('\t')) return own;
  const tagged = chargeGroups(
    text,
    own.filter(({ source }) => source !== 'text'),
  ).find(({ from, charges }) => from <= place.start && place.end <= charges[0]!.start);
  if (tagged) return tagged.charges;
  const { start, end } = sentenceAt(text, place);
  const said = own.filter((charge) => charge.source === 'text' && charge.start >= start && charge.end <= end);
  if (said.length > 0) return said;
  for (const path of pathsOut(place.path)) {
    const found = around.charges
      .inClause({ ...place, path })
      .filter((charge) => charge.source !== 'text' && charge.leaf !== place.leaf);
    if (found.length > 0) return found;
  }
  return [];
}
