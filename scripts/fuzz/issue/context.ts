/** What the documents of an issue share while they are drawn, and the parts many of them have. */
import type { Draw } from '../draw.js';
import { blockOf } from './blocks.js';
import { numeral } from './builtin-texts.js';
import type { Block, IssueDocument } from './issue.js';
import type { Jurisdiction, Office } from './offices.js';
import type { Text, Texts } from './texts.js';

export interface Context {
  readonly draw: Draw;
  readonly place: Jurisdiction;
  readonly texts: Texts;
  readonly office: Office;
  readonly year: number;
  readonly month: number;
  /** Characters the document may have. */
  readonly chars: number;
  readonly dateStyle: 'digits' | 'numerals';
  readonly bracket: '〔〕' | '[]' | '（）';
}

export type Kind = (context: Context) => IssueDocument;

export const block = (type: Block['type'], text: string): Block => ({ type, text });
export const bodyOf = (text: Text): Block[] => text.lines.map(blockOf);

export function drawDate({ draw, year, month, dateStyle }: Context): { iso: string; block: Block } {
  const at = draw.int(Math.max(1, month - 2), month);
  const day = draw.int(1, 28);
  const iso = `${year}-${String(at).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return { iso, block: block('date', printDate(iso, dateStyle)) };
}

export function printDate(iso: string, style: Context['dateStyle']): string {
  const [year, month, day] = iso.split('-').map(Number) as [number, number, number];
  if (style === 'digits') return `${year}年${month}月${day}日`;
  const named = [...String(year)].map((digit) => '〇一二三四五六七八九'[Number(digit)]).join('');
  return `${named}年${numeral(month)}月${numeral(day)}日`;
}

/** A number in its normal form and as the office prints it. */
export function drawNumber({ draw, office, year, bracket }: Context, word = office.word) {
  const n = draw.int(1, 98);
  return { number: `${word}〔${year}〕${n}号`, printedNumber: `${word}${bracket[0]}${year}${bracket[1]}${n}号` };
}

/** Signature, date, and what may stand below them. */
export function closing({ draw, place }: Context, offices: readonly Office[], date: Block, signed: boolean): Block[] {
  const full = (name: string) => (place.level === 'ministry' && draw.chance(0.3) ? `中华人民共和国${name}` : name);
  const names = offices.map(({ name }) => ({
    ...block('signature', offices.length > 1 ? name : full(name)),
    joint: offices.length > 1,
  }));
  return [...(signed ? [...names, date] : []), ...(draw.chance(0.2) ? [block('disclosure', '（此件公开发布）')] : [])];
}
