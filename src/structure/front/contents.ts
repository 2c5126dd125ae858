import { normalizeDocumentNumber } from '../../text/document-number.js';
import type { Block } from '../../tree/block.js';
import type { TocEntry } from '../../tree/gazette.js';
import { matchLabels } from '../numbering/match-labels.js';
import { titleKey } from '../similarity.js';

/** The 目录 as printed, and the blocks it takes up. */
export interface Contents {
  readonly first: number;
  readonly end: number;
  readonly entries: TocEntry[];
}

const HEADING = /^(?:本期)?(?:目[录次]|要目)(?:CONTENTS)?$/i; // 目录  目 录  本期要目  目录CONTENTS
const PAGE = /(?:\t|[.．…·‥]{2,}|\s|(?=[（(][0-9０-９]{1,3}[)）]))\s*[（(]?\s*([0-9０-９]{1,4})\s*[)）]?$/; // …的通知\t(2)  …的通知……12  …解读（94）
const LEADER = /(?:\t|[.．…·‥]{3,})\s*[（(]?\s*([0-9０-９]{1,4})\s*[)）]?(?=[^0-9０-９)）]|$)/g; // \t(3)下一篇
const NUMBER_END = /[（(][^（()）]*[0-9]号[)）]$/; // …的通知（政办发〔2023〕17号）
const TITLE_START = /^(?:《|[^（()）]{2,24}关于)/; // 市政府关于…
const ENTRY_NUMBER = /^[0-9]{1,3}[.．、]/; // 1. 市政府关于…
const SECTION_MARK = /^[【〖［[]([^】〗］\]]{2,30})[】〗］\]]/; // 【市政府文件】
const SECTION_AND_ENTRY = /^[【〖［[][^】〗］\]]{2,30}[】〗］\]]\s*(?![（(])\S{8,}/; // 【市政府文件】市政府关于…的通知
const SECTION_BULLET = /^[■◆●▲★◎▌▍]\s*(.{2,30})$/; // ■市政府文件
const SECTION_WORDS = /(?:文件|解读|任免|目录|大事记|公告|法规|规章|政策|其他|专栏|信息|要闻|讲话|专辑)$/; // 市政府文件

/** Finds the 目录 of an issue. A list of the chapters of one text (第一章 …) is none. */
export function findContents(blocks: readonly Block[]): Contents | null {
  const heading = blocks.findIndex((block) => block.type === 'text' && HEADING.test(block.text.replace(/\s/g, '')));
  const first = heading >= 0 ? heading : firstLeaderRun(blocks);
  if (first < 0) return null;
  const start = heading >= 0 ? heading + 1 : first;
  if (isChapterLine(blocks[start])) return null;
  const end = endOfContents(blocks, start);
  const entries = readEntries(blocks.slice(start, end));
  return entries.length > 0 ? { first, end, entries } : null;
}

const isChapterLine = (block: Block | undefined): boolean =>
  block?.type === 'text' &&
  matchLabels(block.text).some((label) => label.style.rank <= 4 && label.style.strength === 'strong');

/** Without its heading, three lines in a row that end in a leader and a page number are a 目录. */
function firstLeaderRun(blocks: readonly Block[]): number {
  const hit = (block: Block | undefined) => block?.type === 'text' && /\t[（(]?[0-9]{1,4}[)）]?$/.test(block.text);
  return blocks.findIndex((_, i) => hit(blocks[i]) && hit(blocks[i + 1]) && hit(blocks[i + 2]));
}

/** The 目录 ends where the first document begins: an entry is printed again, or a new sheet holds no line of it. */
function endOfContents(blocks: readonly Block[], start: number): number {
  const keys = new Set<string>();
  const hasPages = blocks.slice(start, start + 12).some((block) => block.type === 'text' && PAGE.test(block.text));
  let sheet = pageOf(blocks[start]);
  for (let i = start; i < blocks.length; i += 1) {
    const block = blocks[i];
    if (block === undefined || block.type === 'figure') continue;
    if (block.type === 'table') return i;
    const paged = PAGE.test(block.text);
    if (!paged && repeats(blocks, i, keys)) return i;
    const page = pageOf(block);
    if (page !== sheet && !paged && !SECTION_MARK.test(block.text) && !continuesOver(blocks, i, hasPages)) return i;
    if (block.text.length > 240) return i;
    sheet = page;
    for (const line of contentsLines([block])) keys.add(titleKey(stripEntry(withoutSection(line.text))));
  }
  return blocks.length;
}

/** On a new sheet the first line may be a section, or half an entry, with page numbers right below it. */
const continuesOver = (blocks: readonly Block[], i: number, hasPages: boolean): boolean =>
  hasPages &&
  blocks
    .slice(i + 1, i + 3)
    .some((block) => block.type === 'text' && pageOf(block) === pageOf(blocks[i]) && PAGE.test(block.text));

function repeats(blocks: readonly Block[], i: number, keys: ReadonlySet<string>): boolean {
  let text = '';
  for (const block of blocks.slice(i, i + 4)) {
    if (block.type !== 'text') return false;
    text += block.text;
    const key = titleKey(text);
    if (key.length >= 6 && keys.has(key)) return true;
  }
  return false;
}

/** 【市政府文件】市政府关于…的通知: a section run together with its first entry; of 【市政府人事任免】（2020年12月份） nothing is cut. */
const withoutSection = (text: string): string => (SECTION_AND_ENTRY.test(text) ? text.replace(SECTION_MARK, '') : text);

const pageOf = (block: Block | undefined): number =>
  block?.type === 'text'
    ? (block.lines[0]?.page ?? 0)
    : block?.type === 'table'
      ? (block.pieces[0]?.page ?? 0)
      : (block?.page ?? 0);

const stripEntry = (text: string) =>
  text.replace(PAGE, '').replace(/[（(][^（()）]*[〔［[（(][0-9]{4}[〕］\])）][^（()）]*[）)]\s*$/, '');

/** A line of the 目录 as read: text, and the page number after its leader. */
interface ContentsLine {
  readonly text: string;
  readonly page: number | null;
}

/** Layout may run entries together: each ends at the page number behind its leader. */
function contentsLines(blocks: readonly Block[]): ContentsLine[] {
  return blocks.flatMap((block) => {
    if (block.type === 'table')
      return block.rows.map((row) => ({
        text: row.slice(0, -1).join(''),
        page: pageNumber(row.at(-1) ?? { text: '' }),
      }));
    if (block.type !== 'text') return [];
    const lines: ContentsLine[] = [];
    let at = 0;
    for (const leader of block.text.matchAll(LEADER)) {
      lines.push({
        text: block.text.slice(at, leader.index).trim(),
        page: Number((leader[1] ?? '').normalize('NFKC')),
      });
      at = leader.index + leader[0].length;
    }
    const rest = block.text.slice(at).trim();
    const page = PAGE.exec(rest);
    if (rest !== '')
      lines.push({ text: rest.replace(PAGE, ''), page: page ? Number((page[1] ?? '').normalize('NFKC')) : null });
    return lines;
  });
}

const pageNumber = ({ text }: { readonly text: string }): number | null => {
  const digits = /^[（(]?([0-9]{1,4})[)）]?$/.exec(text.normalize('NFKC').trim())?.[1];
  return digits === undefined ? null : Number(digits);
};

function readEntries(blocks: readonly Block[]): TocEntry[] {
  const lines = contentsLines(blocks);
  const hasPages = lines.some((line) => line.page !== null);
  const entries: TocEntry[] = [];
  let section: string | null = null;
  let pending = '';
  for (const [i, { text: printed, page }] of lines.entries()) {
    const text = withoutSection(printed);
    if (text !== printed) {
      if (pending !== '') entries.push(readEntry(pending, null, section));
      pending = '';
      section = SECTION_MARK.exec(printed)?.[1] ?? section;
    }
    const mark = SECTION_MARK.exec(text);
    const wholeMark = page === null && mark?.[0].length === text.length;
    // An entry whose page number was not read ends before a section, and behind its number where another title begins.
    if (pending !== '' && (wholeMark || (NUMBER_END.test(pending) && TITLE_START.test(text)))) {
      entries.push(readEntry(pending, null, section));
      pending = '';
    }
    if (wholeMark) {
      section = mark?.[1] ?? null;
      continue;
    }
    if (pending === '' && page === null && isPlainSection(text, lines[i + 1]?.text, hasPages)) {
      section = text.replace(/^[■◆●▲★◎▌▍]\s*/, '').replace(/[:：]$/, '');
      continue;
    }
    if (hasPages && page === null) {
      pending += text;
      continue;
    }
    const ownSection = pending === '' ? mark?.[1] : undefined;
    entries.push(readEntry(pending + text, page, ownSection ?? section));
    pending = '';
    section = ownSection === undefined ? section : null;
  }
  if (pending !== '') entries.push(readEntry(pending, null, section));
  const numbered = entries.filter(({ title }) => ENTRY_NUMBER.test(title)).length > entries.length / 2;
  return numbered
    ? entries.map((entry) => ({ ...entry, title: entry.title.replace(ENTRY_NUMBER, '').trim() }))
    : entries;
}

function isPlainSection(text: string, next: string | undefined, hasPages: boolean): boolean {
  if (SECTION_BULLET.test(text) && !/关于/.test(text)) return true;
  return (
    next !== undefined &&
    text.length <= 16 &&
    SECTION_WORDS.test(text) &&
    !/关于/.test(text) &&
    (hasPages || next.length > text.length)
  );
}

function readEntry(printed: string, page: number | null, section: string | null): TocEntry {
  let title = printed.replace(/[.．…·‥\s]+$/, '').trim();
  title = title.replace(/^[●◆■○◇□▪•·※]\s*/, '');
  let documentNumber: string | null = null;
  const bracket = /[（(]([^（()）]*(?:[〔［[（(][^〕］\])）]*[〕］\])）])[^（()）]*|[^（()）]*第?[0-9]+号)[）)]$/.exec(
    title,
  );
  if (bracket) {
    documentNumber = normalizeDocumentNumber(bracket[1] ?? '');
    if (documentNumber !== null) title = title.slice(0, bracket.index).trim();
  }
  // An entry printed as its own heading keeps its words: 【市政府人事任免】(2020年12月份).
  title = title.replace(SECTION_MARK, '$1');
  return { section, title, documentNumber, page, documentId: null };
}
