import { isAnyContentsHeading } from '../../text/contents-heading.js';
import { normalizeDocumentNumber } from '../../text/document-number.js';
import type { Block } from '../../tree/block.js';
import type { TocEntry } from '../../tree/gazette.js';
import { isAddressee } from '../documents/addressees.js';
import { endsInKind } from '../documents/kinds.js';
import { readMastheadLine } from '../front/masthead.js';
import { matchLabels } from '../numbering/match-labels.js';
import { sameTitle, titleKey } from '../similarity.js';
import { contentsLines, rowLine } from './contents-lines.js';
import { beginsWithPage, endsInPage, withoutPage } from './page-token.js';
import { readEntries } from './read-entries.js';
import { hasLeader } from './scanned-leaders.js';
import { isSectionLine, sectionMark, withoutSection } from './section-line.js';

/** The 目录 as printed, and the blocks it takes up. */
export interface Contents {
  readonly first: number;
  readonly end: number;
  readonly entries: TocEntry[];
  /** Blocks among them that are lines of the imprint. */
  readonly imprint: readonly number[];
}

/** Sheets of a file among which the 目录 of an issue begins. */
const FRONT_SHEETS = 6;
/** Longest entry, characters. */
const ENTRY_LENGTH = 240;

/** Finds the 目录 of an issue. That of one text (第一章 …, 一、…, chapters without labels) is that text's own. */
export function findContents(blocks: readonly Block[]): Contents | null {
  for (const [at, block] of blocks.entries()) {
    if (sheetOf(block) > FRONT_SHEETS) break;
    if (!isAnyHeading(block)) continue;
    const found = contentsAt(blocks, at, at + 1);
    if (found) return found;
  }
  const run = firstLeaderRun(blocks);
  return run < 0 ? null : contentsAt(blocks, run, run);
}

const isAnyHeading = (block: Block): boolean => block.type === 'text' && isAnyContentsHeading(block.text);

function contentsAt(blocks: readonly Block[], first: number, start: number): Contents | null {
  const end = endOfContents(blocks, start);
  const imprint = indexes(start, end).filter((index) => isImprint(blocks[index]));
  const listed = blocks.slice(start, end).filter((block, i) => !imprint.includes(start + i) && !isAnyHeading(block));
  const entries = readEntries(contentsLines(listed));
  return isIssueContents(blocks.slice(0, first), entries) ? { first, end, entries, imprint } : null;
}

const indexes = (from: number, to: number) => Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

function isImprint(block: Block | undefined): boolean {
  if (block?.type !== 'text' || endsInPage(block.text) || hasLeader(block.text)) return false;
  const found = readMastheadLine(block.text);
  // 第188号 alone is the number of a decree.
  return found !== null && found.title === undefined && Object.keys(found).some((field) => field !== 'number');
}

/**
 * Is it the 目录 of an issue? Its entries are titles, not numbered headings, and a cover names the issue; without a cover most of
 * them end as titles of documents do.
 */
function isIssueContents(front: readonly Block[], entries: readonly TocEntry[]): boolean {
  if (entries.length === 0) return false;
  const titles = entries.filter(({ title }) => /关于/.test(title) || endsInKind(title));
  const labelled = entries.filter((entry) => !titles.includes(entry) && hasLabel(entry.title));
  if (labelled.length * 2 >= entries.length) return false;
  const covered = front.some((block) => block.type === 'text' && readMastheadLine(block.text)?.title !== undefined);
  return covered || titles.length * 2 >= entries.length;
}

const hasLabel = (text: string): boolean => matchLabels(text).length > 0;

/** Without its heading, three lines that end in a leader and a page number are a 目录, where nothing but numbers and sections stands between them. */
function firstLeaderRun(blocks: readonly Block[]): number {
  const hit = (block: Block | undefined) =>
    block?.type === 'text' &&
    /\t|[.…·•─\uE000-\uF8FF\uFFFD]{3}/.test(block.text) &&
    endsInPage(block.text) &&
    sheetOf(block) <= FRONT_SHEETS;
  const isNumber = (block: Block | undefined) => block?.type === 'text' && normalizeDocumentNumber(block.text) !== null;
  const isSection = (block: Block | undefined) =>
    block?.type === 'text' &&
    block.text.length <= SECTION_LENGTH &&
    !isImprint(block) &&
    !hit(block) &&
    !isNumber(block);
  const runOf = (start: number): number => {
    let hits = 0;
    for (let i = start; hits < 3; i += 1) {
      if (hit(blocks[i])) hits += 1;
      else if (!isNumber(blocks[i]) && (!isSection(blocks[i]) || isSection(blocks[i - 1]))) break;
    }
    return hits;
  };
  const first = blocks.findIndex((block, i) => hit(block) && runOf(i) === 3);
  return first > 0 && isSectionMark(blocks[first - 1]) ? first - 1 : first;
}

/** Longest name of a section between entries, characters. */
const SECTION_LENGTH = 16;

const isSectionMark = (block: Block | undefined): boolean =>
  block?.type === 'text' &&
  isSectionLine(
    { text: block.text, page: null, look: '', centred: false },
    { next: { text: '', page: 1, look: '', centred: false }, hasPages: true, entryLook: null },
  );

/** The 目录 ends where the first document begins: an entry is printed again, a sentence stands there, or a new sheet holds no line of it. */
function endOfContents(blocks: readonly Block[], start: number): number {
  const keys = new Set<string>();
  const hasPages = blocks.slice(start, start + 12).some(isPaged);
  const pagesFirst = blocks
    .slice(start, start + 12)
    .some((block) => block.type === 'text' && beginsWithPage(block.text));
  let entry: string[] = [];
  let sheet = sheetOf(blocks[start]);
  let lastPaged = start;
  for (let i = start; i < blocks.length; i += 1) {
    const block = blocks[i];
    if (block === undefined || block.type === 'figure') continue;
    const paged = isPaged(block);
    if (block.type === 'table' && !paged) return i;
    if (block.type === 'text') {
      if (!paged && !isNumber(block) && repeats(blocks, i, keys)) return i;
      if (!paged && isRunningText(block.text)) return hasPages ? lastPaged + 1 : i;
      const turned = sheetOf(block) !== sheet;
      if (turned && !paged && !isContentsLine(block) && !continuesOver(blocks, i, hasPages)) return i;
    }
    if (paged) lastPaged = i;
    sheet = sheetOf(block);
    for (const { text, page } of isNumber(block) ? [] : contentsLines([block])) {
      entry.push(stripNumber(withoutSection(text)));
      // Lines of an entry before its last may be alike: 某市人民政府关于
      if (hasPages && page === null && !pagesFirst) continue;
      for (let at = 0; at < entry.length; at += 1) keys.add(titleKey(entry.slice(at).join('')));
      entry = [];
    }
  }
  return blocks.length;
}

const isPaged = (block: Block): boolean =>
  block.type === 'text'
    ? endsInPage(block.text) || (beginsWithPage(block.text) && !isRunningText(block.text))
    : block.type === 'table' && block.rows.filter((row) => rowLine(row).page !== null).length * 2 > block.rows.length;

/** The number of a document on a line of its own: two may have the same. */
const isNumber = (block: Block): boolean => block.type === 'text' && normalizeDocumentNumber(block.text) !== null;

/** A sentence, or a line that only a document has. */
const isRunningText = (text: string): boolean =>
  text.length > ENTRY_LENGTH || /[。；]$|。./.test(text.trim()) || isAddressee(text.trim());

/** A section, a heading that comes back on each sheet, a line in another script. */
const isContentsLine = (block: Block): boolean =>
  block.type === 'text' &&
  (sectionMark(block.text) !== null || isAnyHeading(block) || !/\p{Script=Han}/u.test(block.text));

/** On a new sheet the first line may be a section, or half an entry, with page numbers right below it. */
const continuesOver = (blocks: readonly Block[], i: number, hasPages: boolean): boolean =>
  hasPages && blocks.slice(i + 1, i + 3).some((block) => isPaged(block) && sheetOf(block) === sheetOf(blocks[i]));

/** Is a title of the 目录 printed again here, on one line or over several? */
function repeats(blocks: readonly Block[], i: number, keys: ReadonlySet<string>): boolean {
  let text = '';
  for (const block of blocks.slice(i, i + 4)) {
    if (block.type !== 'text') return false;
    text += block.text;
    const key = titleKey(text);
    if (key.length >= 6 && (keys.has(key) || [...keys].some((one) => one.length >= 10 && sameTitle(one, key))))
      return true;
  }
  return false;
}

const sheetOf = (block: Block | undefined): number =>
  block?.type === 'text'
    ? (block.lines[0]?.page ?? 0)
    : block?.type === 'table'
      ? (block.pieces[0]?.page ?? 0)
      : (block?.page ?? 0);

const stripNumber = (text: string) =>
  withoutPage(text).replace(/[（(][^（()）]*[〔［[（(][0-9]{4}[〕］\])）][^（()）]*[）)]\s*$/, '');
