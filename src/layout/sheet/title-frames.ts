/** Boxes around titles: where one stands on a table or above the rule between columns, it is no row of a table. */
import { countGlyphs } from '../../text/normalize.js';
import type { Box, GlyphRun, Page, Rule } from '../../tree/page.js';
import { bodyStyle, isLarge } from '../body-style.js';
import { centreX, centreY, holds } from '../box.js';

/** Points by which the sides of one box may miss its corners. */
const corner = 2.5;
/** Height of such a box in the type of its title. */
const tallest = 8;

/** The sheet without the rules that frame a title and nothing else. */
export function withoutTitleFrames(page: Page): Page {
  if (page.rules.length < 4) return page;
  const body = bodyStyle(page.runs.map(({ size, text }) => ({ size, glyphs: countGlyphs(text) })));
  const large = page.runs.filter((run) => isLarge(run, body.size) && run.text.trim() !== '');
  const standing = page.rules.filter(({ orientation }) => orientation === 'vertical');
  const framing = new Set<Rule>();
  for (const [top, bottom] of pairs(page.rules)) {
    const frame: Box = [top.bbox[0], centreY(top.bbox), top.bbox[2], centreY(bottom.bbox)];
    if (!isTitle(frame, large, page.runs)) continue;
    const sides = standing.filter(({ bbox }) => reaches(bbox, frame));
    const isSide = ({ bbox }: Rule) => [frame[0], frame[2]].some((x) => Math.abs(centreX(bbox) - x) < corner);
    if (sides.length >= 2 && sides.every(isSide)) for (const rule of [top, bottom, ...sides]) framing.add(rule);
  }
  return framing.size > 0 ? { ...page, rules: page.rules.filter((rule) => !framing.has(rule)) } : page;
}

/** Rules that begin and end below one another, each with the next. */
function pairs(rules: readonly Rule[]): [top: Rule, bottom: Rule][] {
  const ends = new Map<string, Rule[]>();
  for (const rule of rules) {
    if (rule.orientation !== 'horizontal') continue;
    const key = `${Math.round(rule.bbox[0])} ${Math.round(rule.bbox[2])}`;
    const alike = ends.get(key);
    if (alike) alike.push(rule);
    else ends.set(key, [rule]);
  }
  return [...ends.values()].flatMap((group) => {
    const sorted = group.sort((a, b) => a.bbox[1] - b.bbox[1]);
    return sorted.slice(1).map((bottom, i): [Rule, Rule] => [sorted[i]!, bottom]);
  });
}

/** Does it hold large type and nothing else, and no more lines than a title has? */
function isTitle(frame: Box, large: readonly GlyphRun[], runs: readonly GlyphRun[]): boolean {
  const inside = ({ bbox }: GlyphRun) => holds(frame, centreX(bbox), centreY(bbox));
  const title = large.filter(inside);
  if (title.length === 0 || frame[3] - frame[1] > tallest * title[0]!.size) return false;
  return runs.filter((run) => inside(run) && run.text.trim() !== '').length === title.length;
}

/** Does a standing rule run through the height of a frame? */
const reaches = ([x0, y0, x1, y1]: Box, [left, top, right, bottom]: Box) =>
  x1 > left - corner && x0 < right + corner && y0 < top + corner && y1 > bottom - corner;
