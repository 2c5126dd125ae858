/** Letters and digits only, half width: what two printings of one title have in common. */
export const titleKey = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

/** Share of common character pairs (Dice), 0 to 1. */
export function similarity(a: string, b: string): number {
  if (a === b) return 1;
  if (a.length < 2 || b.length < 2) return 0;
  const pairs = new Map<string, number>();
  for (let i = 0; i + 1 < a.length; i += 1) pairs.set(a.slice(i, i + 2), (pairs.get(a.slice(i, i + 2)) ?? 0) + 1);
  let common = 0;
  for (let i = 0; i + 1 < b.length; i += 1) {
    const left = pairs.get(b.slice(i, i + 2)) ?? 0;
    if (left > 0) {
      common += 1;
      pairs.set(b.slice(i, i + 2), left - 1);
    }
  }
  return (2 * common) / (a.length + b.length - 2);
}

/** The same title in two places, small slips allowed; both must end alike (方案 is not 方案解读). */
export function sameTitle(a: string, b: string): boolean {
  const [left, right] = [titleKey(a), titleKey(b)];
  if (left === '' || right === '') return false;
  return left === right || (left.slice(-2) === right.slice(-2) && similarity(left, right) >= 0.93);
}

/** Share of the character pairs of `part` that stand in `whole`, 0 to 1. */
export function containment(part: string, whole: string): number {
  if (part.length < 2) return 0;
  let found = 0;
  for (let i = 0; i + 1 < part.length; i += 1) if (whole.includes(part.slice(i, i + 2))) found += 1;
  return found / (part.length - 1);
}
