/** What numbered and listed paragraphs open with, and the run that a label belongs to. */
import { foldCharacters } from '../../text/normalize.js';
import { parseNumeral } from '../../text/numeral.js';

export interface Label {
  /** Labels of one kind count on from one another. */
  readonly kind: string;
  /** Null for marks that do not count (——). */
  readonly value: number | null;
  /** Characters. */
  readonly length: number;
}

const numeral = '[〇零一二三四五六七八九十百千\\d]{1,8}';
const kinds: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['article', new RegExp(`^第(${numeral})条(?:之[一二三四五六七八九十])?`)], // 第三条
  ['chapter', new RegExp(`^第(${numeral})[编章节](?![第])`)], // 第二章
  ['han', /^([一二三四五六七八九十]{1,3})[、.．]/], // 二、
  ['ordinal', /^([一二三四五六七八九十]{1,3})是/], // 一是
  ['han-bracket', /^[（(〔]([一二三四五六七八九十]{1,3})[）)〕]/], // （一）
  ['digit-bracket', /^[（(]?(\d{1,3})[）)]/], // (3) 3)
  ['decimal', /^\d{1,2}(?:[.．]\d{1,2}){1,3}(?!\d|[年月日%％])(?=\D)/], // 3.3.1
  ['digit', /^(\d{1,3})[.．、](?!\d)/], // 3.
  ['circled', /^([①-⑳㉑-㉟㊱-㊿])/u], // ①
  ['annex', /^附件\s*(\d{0,2})/], // 附件1
  ['dash', /^——/], // ——消费
  ['copied-to', /^抄\s*[送报][:：]/], // 抄送：
];

export function readLabel(text: string): Label | null {
  // Fonts of web prints give radicals for ideographs: 第⼗五条.
  const folded = foldCharacters(text).replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  for (const [kind, pattern] of kinds) {
    const match = pattern.exec(folded);
    if (match) return { kind, value: numberOf(kind, match[1]), length: match[0].length };
  }
  return null;
}

function numberOf(kind: string, printed: string | undefined): number | null {
  if (printed === undefined || printed === '') return null;
  if (kind === 'circled') return Number(printed.normalize('NFKC'));
  return parseNumeral(printed);
}
