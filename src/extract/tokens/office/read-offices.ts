import type { Span } from '../../../tree/span.js';
import type { TokenOf } from '../token.js';
import { isUnit } from './is-unit.js';
import { splitUnits } from './split-units.js';
import { STRONG_FORMS, WEAK_FORMS } from './unit-words.js';

/** Longest name looked for; names of offices in running text are shorter. */
const LONGEST = 24;
const ENDS = new Set([...STRONG_FORMS, ...WEAK_FORMS, '司', '院'].map((form) => form.at(-1)!));
/** Words right before a name that the grammar of names cannot tell from a place: 会同市财政局, 报省教育厅. */
const BEFORE_NAME =
  /^(?:会同|配合|协助|联合|组织|督促|指导|通过|根据|报请|报送|报经|上报|抄送|抄报|委托|授权|经过|依托|其中|同时|报|请|经|送|交|向|与|及)(?=.{3})/;
const IN_NAME = /[\p{Script=Han}A-Za-z0-9“”·•（）()〔〕]/u;

/**
 * The names of offices in running text by the grammar of names ({@link isUnit}), left to right, none inside another: behind each
 * character that may end a name the longest name that ends there, looked for no farther back than {@link LONGEST} characters.
 */
export function readOffices(text: string, limbs: readonly Span[]): TokenOf<'office'>[] {
  return limbs.flatMap((limb) => {
    const found: TokenOf<'office'>[] = [];
    for (let end = limb.start + 2; end <= limb.end; end += 1) {
      if (!ENDS.has(text[end - 1]!)) continue;
      const from = Math.max(limb.start, end - LONGEST);
      let start = end - 1;
      while (start > from && IN_NAME.test(text[start - 1]!)) start -= 1;
      while (end - start > 2 && !isUnit(text.slice(start, end))) start += 1;
      if (end - start <= 2 && !isUnit(text.slice(start, end))) continue;
      const before = BEFORE_NAME.exec(text.slice(start, end))?.[0].length ?? 0;
      if (before > 0 && isUnit(text.slice(start + before, end))) start += before;
      while ((found.at(-1)?.start ?? -1) >= start) found.pop(); // the longer name takes the shorter one in
      if ((found.at(-1)?.end ?? -1) <= start) found.push(...split(text, { start, end }));
    }
    return found;
  });
}

/** 市教育局会同市财政局 are two. */
const split = (text: string, span: Span): TokenOf<'office'>[] =>
  splitUnits(text, span)
    .filter(({ start, end }) => isUnit(text.slice(start, end)))
    .map(({ start, end }) => ({ kind: 'office', start, end }));
