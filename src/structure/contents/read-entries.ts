import { normalizeDocumentNumber } from '../../text/document-number.js';
import type { TocEntry } from '../../tree/gazette.js';
import { isOrgan } from '../documents/organs.js';
import { titleKey } from '../similarity.js';
import { type ContentsLine, entryLook } from './contents-lines.js';
import { parted, startOfLetters, withBarePages } from './scanned-leaders.js';
import { isSectionLine, sectionBefore, sectionMark, sectionName } from './section-line.js';

const NUMBER_END = /[（(][^（()）]*[0-9]号[)）][0-9]{0,3}$/; // …的通知（政办发〔2023〕17号）
const TITLE_START = /^(?:《|[^（()）]{2,24}关于)/; // 市政府关于…
const ENTRY_NUMBER = /^[0-9]{1,3}[.．、]/; // 1. 市政府关于…
const NUMBER_BRACKET =
  /[（(]([^（()）]{0,60}(?:[〔［[（(][^〕］\])）]{0,20}[〕］\])）])[^（()）]{0,60}|[^（()）]{0,60}第?[0-9]{1,9}号)[）)]$/; // …的通知（安政发〔2021〕9号）

/** A decree listed with its number before what it publishes. */
const DECREE = /^(\S{2,40}令)[\s　]*[（(]?(第[^（()）号]{1,8}号)[)）]?[：:\s　]*((?=\p{Script=Han}|《)\S.{3,})$/u; // 云州市人民政府令（第330号）云州市物业管理条例

/** Lines of a 目录 → its entries: sections, entries over several lines, numbers and offices behind a title. */
export function readEntries(printed: readonly ContentsLine[]): TocEntry[] {
  const lines = withoutOrdinals(withPagesFirst(parted(withBarePages(printed))));
  const hasPages = lines.some((line) => line.page !== null);
  const look = entryLook(lines);
  const entries: TocEntry[] = [];
  let section: string | null = null;
  let pending = '';
  const close = (page: number | null, own = section): void => {
    // A speck that was read as a character names nothing.
    const isSpeck = page === null && titleKey(pending).length < 2;
    if (pending !== '' && !isSpeck) entries.push(readEntry(pending, page, own));
    pending = '';
  };
  for (const [i, line] of lines.entries()) {
    const before = sectionBefore(line.text);
    const printedText = before?.entry ?? line.text;
    // A leader ends its entry, though no page was read behind it.
    const bare = line.page === null ? withoutLeader(printedText) : printedText;
    const ended = printedText.length - bare.length >= SHORTEST_LEADER;
    const text = ended ? bare : printedText;
    if (before) {
      close(null);
      section = before.name;
    }
    const mark = sectionMark(text);
    const wholeMark = line.page === null && mark?.[0].length === text.length;
    // An entry whose page number was not read ends before a section, and behind its number where another title begins.
    if (wholeMark || (NUMBER_END.test(pending) && TITLE_START.test(text))) close(null);
    const number = pending === '' && line.page === null ? normalizeDocumentNumber(text) : null;
    const last = entries.at(-1);
    if (wholeMark) section = mark?.[1] ?? null;
    // The number of an entry may stand on a line of its own below it.
    else if (number !== null && last) entries[entries.length - 1] = { ...last, documentNumber: number };
    else if (pending === '' && isSectionLine(line, { next: lines[i + 1], hasPages, entryLook: look }))
      section = sectionName(text);
    else if (hasPages && line.page === null) {
      pending += text;
      if (ended) close(null);
    } else {
      const own = pending === '' ? mark?.[1] : undefined;
      pending += text;
      close(line.page, own ?? section);
      if (own !== undefined) section = null;
    }
  }
  close(null);
  const numbered = entries.filter(({ title }) => ENTRY_NUMBER.test(title)).length > entries.length / 2;
  return numbered
    ? entries.map((entry) => ({ ...entry, title: entry.title.replace(ENTRY_NUMBER, '').trim() }))
    : entries;
}

/** Entries from which on a run of numbers from one counts them. */
const ORDINALS = 5;

/** Where the page stands before each title, further lines of a title belong to the line above. */
function withPagesFirst(lines: readonly ContentsLine[]): readonly ContentsLine[] {
  const paged = lines.filter(({ page }) => page !== null);
  if (paged.filter(({ first }) => first).length * 2 <= paged.length) return lines;
  const look = entryLook(lines);
  const joined: ContentsLine[] = [];
  for (const [i, line] of lines.entries()) {
    const last = joined.at(-1);
    const apart =
      line.page !== null ||
      sectionMark(line.text) !== null ||
      normalizeDocumentNumber(line.text) !== null ||
      isSectionLine(line, { next: lines[i + 1], hasPages: true, entryLook: look });
    if (apart || !last || last.page === null) joined.push(line);
    else joined[joined.length - 1] = { ...last, text: last.text + line.text };
  }
  return joined;
}

/** Numbers before titles that count from one are those of the entries, not of pages. */
function withoutOrdinals(lines: readonly ContentsLine[]): readonly ContentsLine[] {
  const firsts = lines.filter(({ first }) => first);
  if (firsts.length < ORDINALS || !firsts.every(({ page }, i) => page === i + 1)) return lines;
  return lines.map((line) => (line.first ? { ...line, page: null } : line));
}

function readEntry(printed: string, page: number | null, section: string | null): TocEntry {
  let title = withoutLeader(printed)
    .replace(/(?<![.．…·‥\s])[.．…·‥\s]+$/, '')
    .trim();
  // A page number that was read with its leader stands right behind the number of the document.
  title = title.replace(/(?<=[0-9]号[)）])[\s.·'‘’]{0,3}[0-9]{1,3}$/u, '');
  title = title.replace(/^[●◆■○◇□▪•·※]\s*/, '');
  title = withoutOffice(title);
  let documentNumber: string | null = null;
  const bracket = NUMBER_BRACKET.exec(title);
  if (bracket) {
    documentNumber = normalizeDocumentNumber(bracket[1] ?? '');
    if (documentNumber !== null) title = title.slice(0, bracket.index).trim();
  }
  const decree = DECREE.exec(title);
  if (decree) {
    documentNumber = normalizeDocumentNumber(`${decree[1]}${decree[2]}`) ?? documentNumber;
    title = decree[3] ?? title;
  }
  // An entry printed as its own heading keeps its words: 【市政府人事任免】(2020年12月份).
  const mark = sectionMark(title);
  if (mark) title = `${mark[1]}${title.slice(mark[0].length)}`;
  return { section, title: title.replace(/\t/g, ' '), documentNumber, page, documentId: null };
}

/** What OCR takes a leader for: a title ends in no such mark, and in no run of the others. */
const LEADER_MARKS = new Set('—–―-→丨|_·.．…‥');
const LEADER_LETTERS = new Set('0〇○OoCDG口□一9');
/** One dot of a leader alone, behind a word that ends titles. */
const LONE_DOT = /(?<=(?:通知|决定|意见|公告|通告|批复|方案|办法|规定|条例|目录))[口□〇○0Oo]$/u; // …的通知口
/** So many marks and letters are a leader. */
const SHORTEST_LEADER = 5;

/** A leader read as 0〇〇〇〇, 一--一→一 or —— is no part of the title before it. */
function withoutLeader(whole: string): string {
  const printed = whole.slice(0, startOfLetters(whole)).trimEnd();
  let at = printed.length;
  let [marks, letters] = [0, 0];
  for (; at > 0; at--) {
    const character = printed[at - 1]!;
    if (LEADER_MARKS.has(character)) marks++;
    else if (LEADER_LETTERS.has(character)) letters++;
    else if (!/\s/u.test(character)) break;
  }
  if (LONE_DOT.test(printed)) return printed.slice(0, -1);
  const isLeader = letters === 0 ? marks > 0 : marks + letters >= SHORTEST_LEADER;
  return isLeader ? printed.slice(0, at).trimEnd() : printed;
}

/** The office a text comes from, printed behind its title: apart (…的通知　市教育局) or in brackets. */
const OFFICE_BEHIND = /^(.{6,})(?:[\t　 ]([^\s（()）]{3,24})|[（(]([^（()）]{3,24})[)）])$/u;

function withoutOffice(title: string): string {
  const found = OFFICE_BEHIND.exec(title);
  const office = found?.[2] ?? found?.[3];
  return found?.[1] !== undefined && office !== undefined && isOrgan(office) ? found[1].trim() : title;
}
