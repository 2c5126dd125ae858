/** Labels and values of a metadata block, in the contract's normal forms. What is not plainly a date or a number sets nothing. */

import { isoDate } from '../../text/calendar.js';
import { formatDocumentNumber, parseDocumentNumber } from '../../text/document-number.js';
import { normalizeText } from '../../text/normalize.js';
import type { Metadata } from '../../tree/block.js';
import { type Field, labelFields, otherLabels } from './metadata-labels.js';

export type Draft = { -readonly [K in keyof Metadata]: Metadata[K] };

const DATE = /([12][0-9]{3})\s?[年\-/.]\s?([0-9]{1,2})\s?[月\-/.]\s?([0-9]{1,2})/u; // "2019年1月22日" "2019-01-22 10:30" "2019/1/22"
const CHINESE_DATE =
  /([一二][一二三四五六七八九零〇○ＯO]{3})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日/u; // "二〇〇五年三月三日"
const DIGITS = '零一二三四五六七八九';

/** ISO date, or null where the text names no whole calendar date. */
export function readDate(text: string): string | null {
  const folded = text.normalize('NFKC');
  const arabic = DATE.exec(folded);
  if (arabic) return isoDate(Number(arabic[1]), Number(arabic[2]), Number(arabic[3]));
  const chinese = CHINESE_DATE.exec(folded);
  if (!chinese) return null;
  const year = [...(chinese[1] ?? '')].map((char) => Math.max(0, DIGITS.indexOf(char))).join('');
  return isoDate(Number(year), tens(chinese[2] ?? ''), tens(chinese[3] ?? ''));
}

/** `二十一` → 21, `十` → 10. */
function tens(numeral: string): number {
  const [left = '', right] = numeral.includes('十') ? numeral.split('十') : ['', numeral];
  const ten = numeral.includes('十') ? (left === '' ? 1 : DIGITS.indexOf(left)) : 0;
  return ten * 10 + (right ? DIGITS.indexOf(right) : 0);
}

/** 发文字号 in normal form; null where the text is no document number. */
export function normalDocumentNumber(raw: string): string | null {
  const number = parseDocumentNumber(raw.trim());
  return number ? formatDocumentNumber(number) : null;
}

/** Sets a field once: the first source that names it is the most trusted one. Empty and placeholder values set nothing. */
export function setField(draft: Draft, field: Field, raw: string): void {
  const value = normalizeText(raw);
  if (value === '' || /^(?:无|暂无|[-—/]+)$/u.test(value) || draft[field] !== undefined) return; // "无" "--"
  const normal =
    field === 'issuedOn' || field === 'publishedOn'
      ? readDate(value)
      : field === 'documentNumber'
        ? normalDocumentNumber(value)
        : value;
  if (normal !== null) draft[field] = normal;
}

const labels = new Set([...Object.keys(labelFields), ...otherLabels]);

/** `索 引 号：` → `索引号`; null where the text is no label. */
export function asLabel(text: string): string | null {
  const label = text.replace(/[\s【】[\]:：]/gu, '');
  return labels.has(label) ? label : null;
}

/** `索引号：001008…`: label and value in one text. */
export function labelledText(text: string): { label: string; value: string } | null {
  const colon = text.search(/[:：]/u);
  if (colon < 0 || colon > 12) return null;
  const label = asLabel(text.slice(0, colon));
  return label ? { label, value: text.slice(colon + 1) } : null;
}
