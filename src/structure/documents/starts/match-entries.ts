import type { TocEntry } from '../../../tree/gazette.js';
import { similarity, titleKey } from '../../similarity.js';

/** A title printed in the body, and the printed page it stands on. */
export interface PrintedTitle {
  readonly title: string;
  readonly printedPage: number | null;
}

/** Alike by their words alone: small slips only, and the same ending (方案 is not 方案解读). */
const ALIKE = 0.93;
/** Alike enough where the 目录 gives the very page the title stands on: one of the two was misread. */
const ALIKE_ON_PAGE = 0.55;
const PAGE = 0.3;

/** Which title each entry of the 目录 names: the likeliest pairs first, in printed order where nothing else tells them apart. */
export function matchEntries(
  entries: readonly TocEntry[],
  titles: readonly PrintedTitle[],
): ReadonlyMap<number, TocEntry> {
  const pairs = entries.flatMap((entry, e) =>
    titles.flatMap((printed, t) => {
      const score = scoreOf(entry, printed);
      return score === null ? [] : [{ entry, e, t, score }];
    }),
  );
  pairs.sort((a, b) => b.score - a.score || a.e - b.e || a.t - b.t);
  const matched = new Map<number, TocEntry>();
  const used = new Set<TocEntry>();
  for (const { entry, t } of pairs) {
    if (used.has(entry) || matched.has(t)) continue;
    used.add(entry);
    matched.set(t, entry);
  }
  return matched;
}

function scoreOf(entry: TocEntry, { title, printedPage }: PrintedTitle): number | null {
  const [left, right] = [titleKey(entry.title), titleKey(title)];
  if (left === '' || right === '') return null;
  const onPage = entry.page !== null && entry.page === printedPage;
  const alike = similarity(left, right);
  const whole = left === right || (alike >= ALIKE && left.slice(-2) === right.slice(-2));
  if (!whole && !(onPage && alike >= ALIKE_ON_PAGE)) return null;
  return alike + (onPage ? PAGE : 0);
}
