import { normalizeDocumentNumber } from '../../text/document-number.js';
import type { Block, TextBlock } from '../../tree/block.js';
import type { TocEntry } from '../../tree/gazette.js';
import { containment, sameTitle, titleKey } from '../similarity.js';
import { cutSlice, joinSlices, type Slice } from '../slice.js';
import { isAddressee } from './addressees.js';
import { isAnnexMark } from './attachments.js';
import { bannerName, isBanner, isLetterhead } from './banner.js';
import { flatTitleAt, hasDocumentHead, listedTitleAt } from './flat-title.js';
import { endsInIssuingKind, endsInKind, kindOf } from './kinds.js';
import { type TitleGroup, titleGroupAt } from './title-group.js';
import { isText } from './title-shape.js';

/** Where a document begins and what the 目录 says of it. */
export interface DocumentStart {
  readonly first: number;
  readonly title: TitleGroup | null;
  readonly entry: TocEntry | null;
  /** Section named on a banner above it. */
  readonly banner: string | null;
}

/** Title of a decree: 云南省人民政府令  中华人民共和国国务院令第714号 */
const DECREE = /(?:政府|委员会|主席|国务院|部|局|署|总局)令(?:第[^号]{1,12}号)?$/;

/** Finds the titles that begin documents (not their enclosures) among blocks [from, to). */
export function splitDocuments(
  blocks: readonly Block[],
  from: number,
  to: number,
  entries: readonly TocEntry[],
  bodySize: number,
): DocumentStart[] {
  const known = entries.map((entry) => entry.title);
  const unused = new Set(entries);
  const sections = new Set(entries.flatMap((entry) => (entry.section === null ? [] : [titleKey(entry.section)])));
  const starts: DocumentStart[] = [];
  const plainTitleAt = (i: number, atTop: boolean) =>
    listedTitleAt(blocks, i, unused) ?? aboveNoListed(blocks, flatDocument(blocks, i, atTop), unused);
  let banner: { readonly first: number; readonly name: string } | null = null;
  for (let i = from; i < to; i += 1) {
    if (isBanner(blocks[i], sections)) {
      const next = titleGroupAt(blocks, i + 1, bodySize, known) ?? plainTitleAt(i + 1, false);
      if (next) banner = { first: i, name: bannerName((blocks[i] as TextBlock).text) };
      if (next) continue;
    }
    if (isLetterhead(blocks[i]) && isHeadLine(blocks[i + 1])) continue;
    const set = titleGroupAt(blocks, i, bodySize, known);
    const group = set ?? plainTitleAt(i, starts.length === 0 && i - from < LEAD_LINES);
    if (!group) continue;
    // In plain type the title of a document above is a row of a list of documents.
    if (set === null && starts.some((start) => start.title && sameTitle(start.title.slice.text, group.slice.text)))
      continue;
    const entry = [...unused].find((one) => sameTitle(one.title, plainTitle(group.slice.text))) ?? null;
    if (entry) unused.delete(entry);
    const previous = starts.at(-1);
    if (previous && previous.entry === null && published(blocks, previous, group)) {
      // The 目录 lists a decree under the title of what it publishes.
      starts[starts.length - 1] = { ...previous, entry };
      i = group.end - 1;
      continue;
    }
    const own = entry !== null || opensDocument(blocks, group, previous?.title?.slice.text ?? null, entries.length > 0);
    if (own) {
      const floor = previous ? (previous.title?.end ?? previous.first) : from;
      const first = headBefore(blocks, banner?.first === group.first - 1 ? banner.first : group.first, floor);
      starts.push({ first, title: group, entry, banner: banner?.first === group.first - 1 ? banner.name : null });
    }
    banner = null;
    i = group.end - 1;
  }
  return starts;
}

/** Lines of another kind (the last names of a list) may stand right above a title the 目录 lists: they are no part of it. */
const aboveNoListed = (
  blocks: readonly Block[],
  group: TitleGroup | null,
  unused: ReadonlySet<TocEntry>,
): TitleGroup | null => {
  const later = group === null ? [] : blocks.slice(group.first + 1, group.end).map((_, i) => group.first + 1 + i);
  return later.some((at) => listedTitleAt(blocks, at, unused) !== null) ? null : group;
};

/** Is the title what a decree (…令) just above publishes: 《…》已经…通过，现予公布? */
function published(blocks: readonly Block[], decree: DocumentStart, group: TitleGroup): boolean {
  if (!decree.title || !DECREE.test(decree.title.slice.text.replace(/\s/g, ''))) return false;
  const own = blocks.slice(decree.title.end, group.first);
  return own.some((block) => isText(block) && titleKey(block.text).includes(titleKey(plainTitle(group.slice.text))));
}

/** 【…】 around a title is a mark of the gazette. */
const MARKED = /^【([^】]+)】/; // 【市政府人事任免】（2020年12月份）
export const plainTitle = (text: string): string => text.replace(MARKED, '$1').trim();

/** The same, keeping the place of what is left. */
export function plainTitleSlice(slice: Slice): Slice {
  const close = MARKED.exec(slice.text)?.[0].length;
  if (close === undefined) return slice;
  return joinSlices([cutSlice(slice, 1, close - 1), cutSlice(slice, close, slice.text.length)]);
}

/** Does a title that the 目录 does not list (or where there is none) begin a document of its own? */
function opensDocument(
  blocks: readonly Block[],
  group: TitleGroup,
  current: string | null,
  hasContents: boolean,
): boolean {
  const title = group.slice.text;
  const after = [blocks[group.end], blocks[group.end + 1]].filter(isText);
  const numbered = after.some(
    (block) => block.text.length < 60 && normalizeDocumentNumber(block.text.split('\t')[0] ?? '') !== null,
  );
  if (current !== null && announces(current, title)) return false;
  if (numbered) return true;
  if (/关于/.test(title) && endsInIssuingKind(title) && !/^关于/.test(title)) return true;
  if (/关于/.test(title) && endsInIssuingKind(title) && after.some((block) => isAddressee(block.text))) return true;
  if (DECREE.test(title.replace(/\s/g, ''))) return true;
  if (isAnnexMarkAbove(blocks, group.first)) return false;
  if (/(?:发文|文件|解读|公文)目录$/.test(title) && current !== null) return true;
  if (GAZETTE_KINDS.test(kindOf(title) ?? '') && !/^关于/.test(title)) return true;
  return current === null && (endsInKind(title) || !hasContents);
}

/** Texts that only a gazette prints by themselves; a 目录 only where it lists documents. */
const GAZETTE_KINDS = /^(?:政策解读|人事任免|大事记)$/;

const isAnnexMarkAbove = (blocks: readonly Block[], first: number): boolean => {
  const above = blocks[first - 1];
  return isText(above) && isAnnexMark(above.text.trim());
};

/** Does the title of the current document name this one (印发《…方案》的通知, 转发…报告的通知)? */
function announces(current: string, title: string): boolean {
  const plain = (text: string) => text.replace(/[《》〈〉“”"\s的]/g, '').replace(/[（(][^（()）]*[）)]$/, '');
  const inner = plain(title).replace(/^关于/, '');
  if (inner.length < 4 || sameTitle(current, title)) return false;
  const [outer, own] = [titleKey(plain(current)), titleKey(inner)];
  return outer.includes(own) || (outer.includes(own.slice(-2)) && own.length >= 8 && containment(own, outer) >= 0.85);
}

/** Lines that may stand above the title of a file that is one document. */
const LEAD_LINES = 6;

/** A title in plain type: what stands below it, or its place at the very top, says that it is one. */
function flatDocument(blocks: readonly Block[], at: number, atTop: boolean): TitleGroup | null {
  const group = flatTitleAt(blocks, at);
  if (!group) return null;
  const titled = /关于/.test(group.slice.text) && endsInIssuingKind(group.slice.text);
  if (GAZETTE_TITLE.test(group.slice.text)) return group;
  return atTop || (titled && hasDocumentHead(blocks, group.end)) ? group : null;
}

/** Titles that say by themselves what they are. */
const GAZETTE_TITLE = /^《[^《》]+》的?(?:政策)?解读$|^【[^】]+】|(?:发文|文件|解读|公文)目录$/; // 《…办法》政策解读  2020年12月份发文目录

/** A number line or a signatory, as they stand below a red head. */
const isHeadLine = (block: Block | undefined): boolean =>
  isText(block) && block.text.length < 60 && normalizeDocumentNumber(block.text.split(/\t| {2,}/)[0] ?? '') !== null;

/** A number line, or the red head of a document (…文件), may stand above its title. */
function headBefore(blocks: readonly Block[], first: number, floor: number): number {
  let at = first;
  for (let i = first - 1; i >= Math.max(floor, first - 3); i -= 1) {
    const block = blocks[i];
    if (!isText(block) || block.text.length > 60) break;
    const number = normalizeDocumentNumber(block.text.split('\t')[0] ?? '');
    if (number === null && !isLetterhead(block)) break;
    at = i;
  }
  return at;
}
