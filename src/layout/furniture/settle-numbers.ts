/** Page numbers that OCR missed or misread: known where the numbers before and after are as far apart as their sheets. */
import type { Page } from '../../tree/page.js';

export function settleNumbers(pages: readonly Page[], printed: ReadonlyMap<number, number>): Map<number, number> {
  const settled = new Map(printed);
  const inStep = (before: number, after: number) => printed.get(after)! - printed.get(before)! === after - before;
  const numbered = [...printed.keys()].sort((a, b) => a - b);
  for (const { number, textLayer } of pages) {
    if (textLayer !== 'ocr') continue;
    const before = numbered.filter((other) => other < number).slice(-2);
    const after = numbered.filter((other) => other > number).slice(0, 2);
    // One of the neighbours may be misread as well.
    const pair = before
      .toReversed()
      .flatMap((left) => after.map((right) => [left, right] as const))
      .find(([left, right]) => inStep(left, right));
    if (pair) settled.set(number, printed.get(pair[0])! + number - pair[0]);
    // The first and the last have neighbours on one side alone.
    const own = printed.get(number);
    const [near, far] = before.length === 0 ? after : after.length === 0 ? before.toReversed() : [];
    if (own === undefined || near === undefined || far === undefined || !inStep(near, far)) continue;
    const expected = printed.get(near)! + number - near;
    if (expected > 0 && isMisread(own, expected)) settled.set(number, expected);
  }
  return settled;
}

/** One numeral misread, or a mark beside the number read as one. A 1 may begin another count. */
function isMisread(read: number, printed: number): boolean {
  const [a, b] = [String(read), String(printed)];
  if (read === 1 || a === b) return false;
  return a.length === b.length ? [...a].filter((digit, i) => digit !== b[i]).length === 1 : a.includes(b);
}
