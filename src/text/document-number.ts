/**
 * Document numbers (发文字号): reading, normal form, search in running text.
 *
 * Stands under `text` because `structure` (number lines) and `extract` (citations) both read them.
 */
import { announcement } from './document-number/announcement.js';
import { bracketed, yearFirst } from './document-number/bracketed.js';
import { formatDocumentNumber } from './document-number/format.js';
import type { DocumentNumber, Found, Reader } from './document-number/model.js';
import { order } from './document-number/order.js';
import { HAO, isDocumentYear, NUMERAL, readNumber, readYear, YEAR } from './document-number/pieces.js';
import { standard } from './document-number/standard.js';

export { formatDocumentNumber } from './document-number/format.js';
export type { DocumentNumber } from './document-number/model.js';

/** A number in running text: characters [start, end) and its normal form. */
export interface DocumentNumberSpan {
  readonly start: number;
  readonly end: number;
  readonly normal: string;
}

/** Where two makes read the same characters, the earlier in this list has them. */
const readers: readonly Reader[] = [bracketed, yearFirst, announcement, order, standard];

/** All numbers in running text, in printed order, without overlap. */
export function findDocumentNumbers(text: string): DocumentNumberSpan[] {
  return find(text).map(({ start, end, value }) => ({ start, end, normal: formatDocumentNumber(value) }));
}

function find(text: string): Found[] {
  const found: Found[] = [];
  const taken = new Uint8Array(text.length);
  for (const reader of readers) {
    for (const one of reader(text)) {
      if (taken.subarray(one.start, one.end).includes(1)) continue;
      taken.fill(1, one.start, one.end);
      found.push(one);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

const BARE_ANNOUNCEMENT = new RegExp(`^(${YEAR})年第?(${NUMERAL})${HAO}$`); // 2023年第4号 · 2023年第十二号
const BARE_ORDER = new RegExp(`^((?:令|公告)?)第?(${NUMERAL})${HAO}$`); // 第58号 · 令第58号

/** Reads a text that is a number and nothing else (brackets around it and spaces inside are allowed); `null` for any other text. */
export function parseDocumentNumber(text: string): DocumentNumber | null {
  const line = strip(text);
  const whole = find(line).find((one) => one.start === 0 && one.end === line.length);
  if (whole) return whole.value;
  const counted = BARE_ANNOUNCEMENT.exec(line);
  if (counted) {
    const [year, number] = [readYear(counted[1]!), readNumber(counted[2]!)];
    if (number !== null && isDocumentYear(year)) return { make: 'announcement', word: '', year, number };
  }
  const ordered = BARE_ORDER.exec(line);
  const number = ordered && /第|令|公告/.test(line) ? readNumber(ordered[2]!) : null;
  return ordered && number !== null ? { make: 'order', word: ordered[1]!, number } : null;
}

const OUTER = /^[(（〔【[](.*)[)）〕】\]]$/s; // （嘉政发〔2020〕6号） · 【第58号】

/** 财政部 税务总局公告: a space that parts two organs. */
const JOINT = /([部局署委会行院厅办])[ \u3000]+(?=[\p{Script=Han} \u3000]{2,40}(?:公告|令))/gu;

/** Spaces beside Chinese characters out, brackets around the whole off, 发文字号： before it off. */
function strip(text: string): string {
  const line = text
    .trim()
    .replace(JOINT, '$1、')
    .replace(/^(?:发文字号|发文文号|文\s*号)\s*[:：]\s*/, '')
    .replace(/(?<![A-Za-z/])\s+|\s+(?![A-Za-z0-9])/g, '');
  const inner = OUTER.exec(line)?.[1];
  return inner !== undefined && !/^[^〔［[(（【]*[〕］\])）】]/.test(inner) ? inner : line;
}

/**
 * The normal form of a line that holds one number, or several side by side (joint documents), then joined with `、`.
 * `null` where the line holds anything else.
 */
export function normalizeDocumentNumber(text: string): string | null {
  const one = parseDocumentNumber(text);
  if (one) return formatDocumentNumber(one);
  const parts = text
    .trim()
    .split(/(?<=[号號])[\s、，,；;]+/)
    .map(parseDocumentNumber);
  return parts.length > 1 && parts.every((part) => part !== null) ? parts.map(formatDocumentNumber).join('、') : null;
}
