/** Level rules that begin and end below one another: what an open table is ruled with. */
import type { Page } from '../../tree/page.js';
import { type GridLine, mergeRules } from './merge-rules.js';

/** Points by which the ends of the rules of one table may differ. */
export const flush = 4;
/** Points by which an upright rule may miss a level one that it touches. */
const touch = 4;

/** Those that no upright rule touches, from the top. */
export function stacksOf(page: Page): GridLine[][] {
  const { horizontal, vertical } = mergeRules(page.rules);
  const found: GridLine[][] = [];
  for (const line of horizontal) {
    if (vertical.some((upright) => meets(line, upright))) continue;
    const stack = found.find(
      ([first]) => Math.abs(first!.from - line.from) < flush && Math.abs(first!.to - line.to) < flush,
    );
    if (stack) stack.push(line);
    else found.push([line]);
  }
  return found;
}

const meets = (line: GridLine, { at, from, to }: GridLine): boolean =>
  from <= line.at + touch && to >= line.at - touch && at >= line.from - touch && at <= line.to + touch;
