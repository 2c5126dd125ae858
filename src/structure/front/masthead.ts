import { parseNumeral } from '../../text/numeral.js';
import type { Block, TextBlock } from '../../tree/block.js';
import type { Masthead } from '../../tree/gazette.js';
import { findDate } from '../documents/date-line.js';

const NUMBER = '([0-9]{1,4}|[一二三四五六七八九十百〇零]{1,7})';
const TITLE = /^[\p{Script=Han}]{2,30}(?:公报|政报|公告汇编)$/u; // 云州市人民政府公报
/** The name and the year below it, set alike and read as one line. */
const TITLE_AND_YEAR = /^([\p{Script=Han}]{2,30}(?:公报|政报|公告汇编))(?=(?:19|20)[0-9]{2}年?$)/u; // 云州市人民政府公报2021
/** The name and the number of the issue, set alike and read as one line. */
const TITLE_AND_ISSUE =
  /^([\p{Script=Han}]{2,30}(?:公报|政报|公告汇编))(?:[0-9]{4}年)?第[0-9一二三四五六七八九十百〇零]{1,7}[期号](?:[（(]总第[0-9]{1,5}期[)）])?$/u; // 云州市人民政府公报2021年第2期（总第212期）
const YEAR = /([0-9]{4}|[〇零一二三四五六七八九]{4})年?/; // 2021年
const ISSUE = new RegExp(`(?<!总)第\\s*${NUMBER}\\s*[期号](?!\\s*楼)`); // 第01期
const SERIAL = new RegExp(`总\\s*(?:第|期数?[:：]?)\\s*${NUMBER}\\s*期?`); // 总第211期
const FIELDS: readonly (readonly [keyof Masthead, RegExp])[] = [
  [
    'publisher',
    /(?:主办|主办单位|编辑\s?[·、]?\s?出版|主管主办)[:：]\s*(.+)|^([\p{Script=Han}]{4,30}?)(?:主管)?主办$/u,
  ], // 主办：市政府办公室  市政府办公室主办  编辑·出版：国务院秘书厅
  [
    'permit',
    /(?:准印证号?|刊号|国内统一刊号|国内统一连续出版物号|统一刊号)[:：]\s*(.+)|登记证[:：]?\s*(\p{Script=Han}{1,8}字第\s?[0-9]{1,6}\s?号)/u,
  ], // 准印证：浙内准字第F031号  期刊登记证出期字第232号
  ['address', /(?:地址|社址|编辑部地址|通讯地址)[:：]\s*(.+)/], // 地址：市行政中心3号楼
  ['phone', /(?:电话|联系电话|编辑部电话)[:：]\s*([0-9－—–\-()（） 、,，/]+)/], // 电话：0573—82521257
  ['postcode', /(?:邮编|邮政编码)[:：]\s*([0-9]{6})/], // 邮编：314050
];
const COLOPHON =
  /(?:主办|主管|编辑|出版|准印证?|刊号|地址|社址|电话|邮编|邮政编码|传真|网址|印刷|发行|定价|责任编辑|主编|编委|电子信箱|E-?mail)[^。；]{0,4}[:：]/i; // 主办：  邮编：

/** What a line of the cover or the colophon says; an empty object where it is neither. */
export function readMastheadLine(text: string): Partial<Masthead> | null {
  const line = text
    .normalize('NFKC')
    .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '')
    .trim();
  const found: { -readonly [K in keyof Masthead]?: Masthead[K] } = {};
  const bare = text.replace(/\s/g, '');
  const tight = line.replace(/\s/g, '');
  const dated = TITLE_AND_YEAR.exec(tight);
  const named = dated ?? TITLE_AND_ISSUE.exec(tight);
  if (TITLE.test(tight)) found.title = bare;
  else if (named) found.title = bare.slice(0, named[1]!.length);
  const serial = SERIAL.exec(line);
  const issue = ISSUE.exec(line);
  if (line.length <= 60 && (serial || issue)) {
    if (serial) found.serial = read(serial[1]);
    if (issue) found.number = read(issue[1]);
    const year = YEAR.exec(line.slice(0, issue?.index ?? line.length));
    if (year && /年/.test(line)) found.year = read(year[1]);
  }
  const below = dated ? tight.slice(dated[1]!.length) : line;
  if (/^(?:19|20)[0-9]{2}年?$/.test(below)) found.year = Number(below.slice(0, 4));
  if (/出版|编印/.test(line) || /^[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日$/.test(line)) {
    const date = findDate(line);
    if (date) found.publishedOn = date;
  }
  for (const [field, pattern] of FIELDS) {
    const match = pattern.exec(line);
    const value = (match?.[1] ?? match?.[2])?.split(/\t|\s{2,}|(?=(?:地址|电话|邮编|准印证)[:：])/)[0]?.trim();
    if (value) Object.assign(found, { [field]: printedValue(text, value) });
  }
  if (Object.keys(found).length > 0) return found;
  return COLOPHON.test(line) && line.length <= 120 ? {} : null;
}

/** The value as printed (its own width), where it can be found again. */
const printedValue = (text: string, value: string): string => {
  const at = text.normalize('NFKC').indexOf(value);
  return at >= 0 && text.normalize('NFKC').length === text.length ? text.slice(at, at + value.length) : value;
};

const read = (text: string | undefined): number | null =>
  text === undefined ? null : /^\d+$/.test(text) ? Number(text) : parseNumeral(text);

/** Puts lines together; the first line to name a field has it. Null where no line gives a title or an issue number. */
export function readMasthead(
  blocks: readonly Block[],
  indexes: readonly number[],
): { masthead: Masthead | null; claimed: number[] } {
  const masthead: Masthead = {
    title: null,
    year: null,
    number: null,
    serial: null,
    publishedOn: null,
    publisher: null,
    permit: null,
    address: null,
    phone: null,
    postcode: null,
  };
  const claimed: number[] = [];
  for (const index of indexes) {
    const block = blocks[index];
    if (block?.type !== 'text') continue;
    const found = readMastheadLine(block.text);
    if (!found) continue;
    claimed.push(index);
    const above = blocks[index - 1];
    if (found.title && masthead.title === null && indexes.includes(index - 1) && isFirstLine(above, block)) {
      masthead.title = above.text.replace(/\s/g, '') + found.title;
      claimed.push(index - 1);
    }
    for (const [field, value] of Object.entries(found)) {
      if (value !== null && masthead[field as keyof Masthead] === null) Object.assign(masthead, { [field]: value });
    }
  }
  const known = masthead.title !== null || masthead.number !== null;
  return { masthead: known ? masthead : null, claimed: known ? claimed : [] };
}

/** The name of a gazette may take two lines of about one size: 中华人民共和国 | 国务院公报. */
const isFirstLine = (above: Block | undefined, title: TextBlock): above is TextBlock =>
  above?.type === 'text' &&
  above.lines.length === 1 &&
  above.lines[0]?.page === title.lines[0]?.page &&
  Math.abs(above.size / title.size - 1) < 0.1 &&
  /^\p{Script=Han}{4,20}$/u.test(above.text.replace(/\s/g, '')) &&
  readMastheadLine(above.text) === null;
