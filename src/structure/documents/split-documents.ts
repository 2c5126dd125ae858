import type { Block, Sheet } from '../../tree/block.js';
import type { TocEntry } from '../../tree/gazette.js';
import { printedPageAt } from '../../tree/printed-page.js';
import { plainTitle } from './plain-title.js';
import { announces, publishes } from './starts/announced.js';
import { type Candidate, findCandidates } from './starts/candidates.js';
import { headBefore } from './starts/document-head.js';
import { ENOUGH, isPlainTitle, isRowOfList, type Surroundings, weigh } from './starts/evidence.js';
import { matchEntries } from './starts/match-entries.js';
import type { TitleGroup } from './title-group.js';

/** Where a document begins and what the 目录 says of it. */
export interface DocumentStart {
  readonly first: number;
  readonly title: TitleGroup | null;
  readonly entry: TocEntry | null;
  /** Entries of a 目录 in two levels that name what the document prints. */
  readonly enclosed: readonly TocEntry[];
  /** Section named on a banner above it. */
  readonly banner: string | null;
}

/** Where documents are looked for. */
export interface DocumentRange {
  readonly from: number;
  readonly to: number;
  readonly sheets: readonly Sheet[];
  readonly bodySize: number;
  /** Does a cover or a 目录 show that the file is an issue? */
  readonly isIssue: boolean;
}

/** Finds the titles that begin documents (not their enclosures): those the 目录 names, and those with evidence enough of their own. */
export function splitDocuments(
  blocks: readonly Block[],
  { from, to, sheets, bodySize, isIssue }: DocumentRange,
  entries: readonly TocEntry[],
): DocumentStart[] {
  const candidates = findCandidates(blocks, from, to, entries, bodySize);
  const printed = candidates.map(({ group }) => ({
    title: plainTitle(group.slice.text),
    printedPage: pageOf(group, sheets),
  }));
  const matched = matchEntries(entries, printed);
  const listed = candidates.filter((_, i) => matched.has(i));
  const titleSize = commonSize(listed);
  const allListed = entries.length > 1 && matched.size === entries.length;
  const starts: DocumentStart[] = [];
  let taken = from;
  for (const [i, candidate] of candidates.entries()) {
    const { group, set, banner } = candidate;
    if (group.first < taken) continue;
    const entry = matched.get(i) ?? null;
    const previous = starts.at(-1);
    const title = group.slice.text;
    const before = previous?.title?.slice.text ?? null;
    const own = previous?.title ? blocks.slice(previous.title.end, group.first) : [];
    if (previous && before !== null && previous.entry === null && publishes(before, own, title)) {
      // The 目录 lists a decree under the title of what it publishes.
      starts[starts.length - 1] = { ...previous, entry };
      taken = group.end;
      continue;
    }
    if (previous && before !== null && previous.entry !== null && entry !== null && announces(before, title)) {
      starts[starts.length - 1] = { ...previous, enclosed: [...previous.enclosed, entry] };
      taken = group.end;
      continue;
    }
    const around: Surroundings = {
      blocks,
      from,
      current: previous ? { title: before ?? '', bodyFirst: previous.title?.end ?? previous.first } : null,
      titleSize,
      isIssue,
      allListed,
    };
    const plain = !set && entry === null;
    const above = starts.flatMap((start) => (start.title ? [start.title.slice.text] : []));
    if (plain && (!isPlainTitle(candidate, around) || isRowOfList(title, above))) continue;
    if (entry !== null || weigh(candidate, around) >= ENOUGH) {
      const floor = previous ? (previous.title?.end ?? previous.first) : from;
      starts.push({
        first: headBefore(blocks, banner?.first ?? group.first, floor),
        title: group,
        entry,
        enclosed: [],
        banner: banner?.name ?? null,
      });
    }
    if (!plain || starts.at(-1)?.title === group) taken = group.end;
  }
  return starts;
}

function pageOf({ slice }: TitleGroup, sheets: readonly Sheet[]): number | null {
  const line = slice.lines[0];
  return line
    ? printedPageAt(
        sheets.find(({ number }) => number === line.page),
        line.bbox,
      )
    : null;
}

/** Size of most titles that the 目录 names, points; null where there are none, or too few to be a rule. */
function commonSize(listed: readonly Candidate[]): number | null {
  const count = new Map<number, number>();
  for (const { group } of listed) count.set(group.size, (count.get(group.size) ?? 0) + 1);
  const [most] = [...count].sort((a, b) => b[1] - a[1]);
  return most && most[1] >= 2 ? most[0] : null;
}
