import type { TextBlock } from '../../tree/block.js';

const DATE = '[0-9〇○零一二三四五六七八九]{4}年[0-9一二三四五六七八九十]{1,3}月[0-9一二三四五六七八九十]{1,3}日';
const DONE = '(?:通过|公布|修订|修正|批准|发布|施行|印发)';
const ADOPTION = new RegExp(`^[（(][^（()）]*(?:[（(][^（()）]*[）)][^（()）]*)*${DONE}[^）]{0,40}[）)]$`); // （2001年11月15日…通过）
/** Its first line, where it is printed over several. */
const OPENED = new RegExp(`^[（(]${DATE}[^）)]*$`); // （2001年11月15日上海市第十一届人民代表大会
/** Its last line: a bracket that closes what the lines above opened. */
const CLOSED = new RegExp(`^[^（()）]{6,}${DONE}[）)]$`); // 常务委员会第三十三次会议通过）
/** The same without brackets: with its date, or centred below the title. */
const ADOPTED = new RegExp(`^(?<date>${DATE})?[^，。；：]{2,40}(?:通过|批准|公布|发布|制定|修订)$`); // 一九五五年二月十日国务院常务会议通过  内务部制定

/** 题注 of a law or a regulation: who adopted it and when, printed below its title. */
export const isAdoption = (text: string): boolean => ADOPTION.test(text);

/** Is it one, or a line of one that runs over several? （2020年修订） is part of a title. */
export const isAdoptionLine = (text: string): boolean =>
  (isAdoption(text) && /月/.test(text)) || OPENED.test(text) || CLOSED.test(text);

/** Printed without brackets. */
export function isBareAdoption(text: string, align: TextBlock['align']): boolean {
  const found = ADOPTED.exec(text);
  return found !== null && (align === 'center' || found.groups?.date !== undefined);
}

/** Does a line open one that the next lines close? */
export const opensAdoption = (text: string): boolean => OPENED.test(text);
