import type { Label } from '../numbering/numbering-style.js';

/** Name under which labels of one level are told apart: decimals by their depth, all else by style. */
export const levelOf = (label: Label): string =>
  label.style.name === 'decimal' ? `decimal-${label.prefix.length + 1}` : label.style.name;

/** Does one level stand above another in this text? Seen wherever a run begins (`1`) right below a label of another style. */
export type StyleOrder = (upper: Label, lower: Label) => boolean;

/** Marks that hold no numbered list of their own unless they end in a colon. */
const LOOSE = new Set(['dash', 'bullet', 'ordinal-is', 'ordinal-word', 'ordinal-among']);

export const isLoose = (label: Label) => LOOSE.has(label.style.name);

/** Reads the order of styles off the text itself: style order first, customary rank only for 编 章 节. */
export function findStyleOrder(labels: readonly (Label | null)[]): StyleOrder {
  const nested = new Map<string, number>();
  let previous: Label | null = null;
  for (const label of labels) {
    if (!label) continue;
    if (previous && levelOf(previous) !== levelOf(label) && (label.value === 1 || label.value === null)) {
      const key = `${levelOf(previous)}>${levelOf(label)}`;
      nested.set(key, (nested.get(key) ?? 0) + 1);
    }
    previous = label;
  }
  const seen = (a: Label, b: Label) => nested.get(`${levelOf(a)}>${levelOf(b)}`) ?? 0;
  return (upper, lower) => {
    if (isUnit(upper) || isUnit(lower)) return upper.style.rank < lower.style.rank;
    if (isLoose(lower) && !isLoose(upper)) return true;
    // A run that begins here begins below whatever is open.
    if (upper.value === 1 || upper.value === null) return false;
    const difference = seen(upper, lower) - seen(lower, upper);
    if (difference !== 0) return difference > 0;
    return upper.style.rank < lower.style.rank;
  };
}

/** 篇 编 分编 章 节: nothing else stands above them. */
const isUnit = (label: Label) => label.style.rank <= 3 && label.style.name !== 'bare-number';
