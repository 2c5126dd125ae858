/** Lines of a 目录 of which OCR read the leader as letters, or the page number with the title behind it: as they are printed. */
import type { PagedText } from './page-token.js';

/** Rings and dots of a leader, read as zeros and letters like them. */
const ZEROS = /\s?[0〇○OoCDGQ口□]{8,}\s?/gu; // …的公告00000000 1
/** A page number runs into the year of a number printed behind it. */
const PAGE_AND_YEAR = /(?<=……)([1-9][0-9]{0,2})(?=(?:19|20)[0-9]{2}年)/gu; // ……12020年第25号
const CIRCLED = /(?<=[（([［])[①-⑳](?=[）)\]］]$)/u; // (③)
/** The brackets of a page number that was not read. */
const NO_PAGE = /\s?[（([［]\s?[）)\]］]$/u; // …的通知——一[]

export const withLeaders = (text: string): string =>
  text
    .replace(ZEROS, '……')
    .replace(PAGE_AND_YEAR, '$1\t')
    .replace(NO_PAGE, '')
    .replace(CIRCLED, (one) => one.normalize('NFKC'));

/** Is a leader among what was read? */
export const hasLeader = (text: string): boolean => text.search(ZEROS) >= 0;

/** Characters: letters and digits behind a title in so long a run are no word of it. */
const SHORTEST = 12;
const LETTER = /[A-Za-z0-9.,:%]/;
const RING = /[0OoCDGQ]/;

/** Where a leader that was read as letters of all kinds begins; the length of the text where none does. */
export function startOfLetters(text: string): number {
  const counts = { letters: 0, rings: 0 };
  let found = text.length;
  for (let at = text.length - 1; at > 0; at -= 1) {
    const character = text[at]!;
    if (LETTER.test(character)) counts.letters += 1;
    if (RING.test(character)) counts.rings += 1;
    const length = text.length - at;
    const isLeader = counts.letters >= 0.8 * length && counts.rings >= 0.3 * length;
    if (length >= SHORTEST && isLeader && LETTER.test(character)) found = at;
  }
  return found;
}

/** The page before a title that nothing parts from it. */
const BARE_PAGE = /^([1-9][0-9]{0,2})\s?(?=\p{Script=Han}{2}|《|(?:19|20)[0-9]{2}年)/u; // 1湖北省人民政府关于  12014年7月发文目录

/** Behind the number of a document the page of the next entry. */
const NEXT_ENTRY = /(?<=[0-9]号[)）])(?=[1-9][0-9]{0,2}\p{Script=Han}{2})/u; // （鄂政办函〔2022〕59号）1湖北省人民政府

/** Where no line ends in a page number, and numbers that rise stand before the titles, those are the pages. */
export function withBarePages<L extends PagedText>(printed: readonly L[]): readonly L[] {
  if (printed.some(({ page, first }) => page !== null && !first)) return printed;
  const lines = printed.flatMap((line) =>
    line.text.split(NEXT_ENTRY).map((text, i) => (i === 0 ? { ...line, text } : { ...line, text, page: null })),
  );
  const read = lines.map((line) => (line.page === null ? BARE_PAGE.exec(line.text) : null));
  const pages = lines.flatMap((line, i) => line.page ?? (read[i] ? Number(read[i][1]) : []));
  if (pages.length < 2 || pages.some((page, i) => i > 0 && page < pages[i - 1]!)) return printed;
  return lines.map((line, i) => {
    const found = read[i];
    return found ? { ...line, text: line.text.slice(found[0].length), page: Number(found[1]), first: true } : line;
  });
}

/** One title ends, and the next names its issuer. */
const BETWEEN = /(?<=的(?:通知|意见|决定|公告|批复|通告|报告))(?=\p{Script=Han}{2,20}关于)/u;
/** The mark of a section behind a title. */
const SECTION_BEHIND = /(?<=[^·\s])(?=·[^·]{2,12}·$)/u; // …的通知·省政府文件·

/** Where no page number was read, what ran together is parted at its titles. */
export const parted = <L extends PagedText>(lines: readonly L[]): readonly L[] =>
  lines.some(({ page }) => page !== null)
    ? lines
    : lines.flatMap((line) =>
        line.text.split(BETWEEN).flatMap((title) => title.split(SECTION_BEHIND).map((text) => ({ ...line, text }))),
      );
