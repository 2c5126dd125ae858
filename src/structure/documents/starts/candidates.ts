import type { Block, TextBlock } from '../../../tree/block.js';
import type { TocEntry } from '../../../tree/gazette.js';
import { similarity, titleKey } from '../../similarity.js';
import { bannerName, isBanner, isLetterhead } from '../banner.js';
import { flatTitleAt, listedTitleAt } from '../flat-title.js';
import { plainTitle } from '../plain-title.js';
import { type TitleGroup, titleGroupAt } from '../title-group.js';
import { isHeadLine } from './document-head.js';

/** A title that may begin a document. */
export interface Candidate {
  readonly group: TitleGroup;
  /** Set apart from the text by its form or place; else in plain type. */
  readonly set: boolean;
  /** The name of a section printed right above it. */
  readonly banner: { readonly first: number; readonly name: string } | null;
}

/** Alike enough that a line in plain type can be a title the 目录 lists. */
const LISTED = 0.8;

/** Titles among blocks [from, to) in printed order; those in plain type may overlap what follows, and count only with more evidence. */
export function findCandidates(
  blocks: readonly Block[],
  from: number,
  to: number,
  entries: readonly TocEntry[],
  bodySize: number,
): Candidate[] {
  const known = entries.map((entry) => entry.title);
  const sections = new Set(entries.flatMap((entry) => (entry.section === null ? [] : [titleKey(entry.section)])));
  const listed = new Set(entries);
  const found: Candidate[] = [];
  const plainAt = (i: number) =>
    listedTitleAt(blocks, i, listed) ?? aboveNoOther(blocks, flatTitleAt(blocks, i), listed, bodySize);
  let banner: Candidate['banner'] = null;
  for (let i = from; i < to; i += 1) {
    const above: Candidate['banner'] = banner?.first === i - 1 ? banner : null;
    if (isBanner(blocks[i], sections) && (titleGroupAt(blocks, i + 1, bodySize, known) ?? plainAt(i + 1))) {
      banner = { first: i, name: bannerName((blocks[i] as TextBlock).text) };
      continue;
    }
    if (isLetterhead(blocks[i]) && isHeadLine(blocks[i + 1])) continue;
    const set = titleGroupAt(blocks, i, bodySize, known);
    const group = set ?? plainAt(i);
    if (!group || group.end > to) continue;
    found.push({ group, set: set !== null, banner: above });
    if (set !== null || isListed(group, entries)) i = group.end - 1;
  }
  return found;
}

const isListed = (group: TitleGroup, entries: readonly TocEntry[]): boolean => {
  const key = titleKey(plainTitle(group.slice.text));
  return entries.some(({ title }) => similarity(titleKey(title), key) >= LISTED);
};

/** Lines of another kind (the last names of a list) may stand right above a title set apart or listed: they are no part of it. */
const aboveNoOther = (
  blocks: readonly Block[],
  group: TitleGroup | null,
  listed: ReadonlySet<TocEntry>,
  bodySize: number,
): TitleGroup | null => {
  const later = group === null ? [] : blocks.slice(group.first + 1, group.end).map((_, i) => group.first + 1 + i);
  const other = later.some(
    (at) => titleGroupAt(blocks, at, bodySize, []) !== null || listedTitleAt(blocks, at, listed) !== null,
  );
  return other ? null : group;
};
