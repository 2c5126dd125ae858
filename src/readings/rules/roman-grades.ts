import { eachMatch, type ReadingRule } from '../reading.js';

/** What OCR reads for Ⅰ, Ⅱ and Ⅲ in Chinese text. */
const LOOKS: Readonly<Record<string, string>> = { 工: 'Ⅰ', 开: 'Ⅱ', 王: 'Ⅲ', 匡: 'Ⅲ', 弄: 'Ⅲ', 棋: 'Ⅲ', 荆: 'Ⅲ' };
const LOOK = `[${Object.keys(LOOKS).join('')}]`;
const GRADE = new RegExp(
  `${LOOK}(?=级(?:应急|响应|预警|以上|及以上|突发|事件|[)）(（、,，。:：]|$))|工(?=、(?:${LOOK}|[ⅡI]{1,2})级)|(?<=[工ⅠI]、)${LOOK}(?=级)`,
  'gu',
); // "(工级)" "开级响应" "对工、开级灾害"
const GRADED = /[ⅠⅡⅢⅣ]级|(?<![A-Za-z])(?:I{1,3}|IV)级/u; // "Ⅳ级" "IV级"

/** No office or event has a 工级: where events are graded in Roman numerals, it is a Ⅰ级. */
export const romanGrades: ReadingRule = (text, _, { texts }) =>
  text.search(GRADE) >= 0 && texts.some((other) => GRADED.test(other))
    ? eachMatch(text, GRADE, 'events are graded in Roman numerals', ([look]) => LOOKS[look] ?? null)
    : [];
