import { readPageToken } from '../../text/page-token.js';

/** The page number at the end of an entry of the 目录, with the leader before it. */

/** Dots of every make; private-use code points stand for the leaders of symbol fonts. */
const DOT = '[.．…·‥⋯•\\uE000-\\uF8FF\\uFFFD]';
const STROKE = '[─—–_-]';
/** A leader is read from its first sign on: tried from each of them, a long one would take time by its square. */
const DOTS = `(?:(?<!${DOT})${DOT}{2,}|(?<!${STROKE})${STROKE}{3,})`;
const DIGITS = '(?:[（(\\[〔［]\\s*)?([0-9０-９]{1,4})(?:\\s*[)）\\]〕］])?';
const END = new RegExp(
  `(?:(?:${DOTS}\\s*|(?<!\\s)\\s+)(?:[/／—–'‘’-]\\s*)?|[/／]\\s*|(?=[（(\\[［〔]\\s*[0-9０-９]{1,3}\\s*[)）\\]］〕]))${DIGITS}\\s*$`,
  'u',
); // …的通知\t(2)  …的通知……12  …解读（ 94）  …的意见/1  …的函 ·3
const INSIDE = new RegExp(
  `(?:(?:(?<!\\s)[^\\S\\t]*\\t|(?=[^─—–_-]{3}|[─—–_-]{3})${DOTS})\\s*(?:[/／]\\s*)?|[/／]\\s*)${DIGITS}(?=[^0-9０-９)）年]|$)`,
  'gu',
); // \t(3)下一篇  /3下一篇

/** The page number before the title: （12） 市政府关于…的通知 */
const FIRST =
  /^(?:[/（([［]?\s*([0-9０-９]{1,4})(?:\s*[)）\]］])?\s*(?<=[\t　 ])(?=[\p{Script=Han}《【0-9])|[（([［]\s*([0-9０-９]{1,3})\s*[)）\]］](?=[\p{Script=Han}《【]|[0-9]{4}年))/u; // 12 市政府关于…  （12）市政府关于…

export const endsInPage = (text: string): boolean => END.test(text);
export const beginsWithPage = (text: string): boolean => FIRST.test(text);
export const withoutPage = (text: string): string => text.replace(END, '');

/** A line of the 目录 as read: text, and the page number after its leader. */
export interface PagedText {
  readonly text: string;
  readonly page: number | null;
  /** The page number stands before the title. */
  readonly first?: true;
}

const number = (digits: string | undefined): number => Number((digits ?? '').normalize('NFKC'));

/** Layout may run entries together: each ends at the page number behind its leader. */
export function splitAtPages(printed: string): PagedText[] {
  const alone = pageOfCell(printed);
  if (alone !== null) return [{ text: '', page: alone }];
  const lines: PagedText[] = [];
  let at = 0;
  for (const leader of printed.matchAll(INSIDE)) {
    // /1 市政府关于…: the page stands first.
    if (leader.index === 0) continue;
    lines.push({ text: printed.slice(at, leader.index).trim(), page: number(leader[1]) });
    at = leader.index + leader[0].length;
  }
  const rest = printed.slice(at).trim();
  const page = END.exec(rest);
  const before = FIRST.exec(rest);
  if (lines.length === 0 && !page && before)
    return [{ text: rest.slice(before[0].length).trim(), page: number(before[1] ?? before[2]), first: true }];
  if (rest !== '') lines.push({ text: withoutPage(rest).trim(), page: page ? number(page[1]) : null });
  return lines;
}

/** A cell that holds a page number and nothing else. */
export function pageOfCell(text: string): number | null {
  return readPageToken(text);
}
