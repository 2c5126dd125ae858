import type { TextBlock } from '../../tree/block.js';

const DATE = '[0-9〇○零一二三四五六七八九]{4}年[0-9一二三四五六七八九十]{1,3}月[0-9一二三四五六七八九十]{1,3}日';
const DONE = '(?:通过|公布|修订|修正|批准|发布|施行|印发)';
const ADOPTION = new RegExp(`^[（(][^（()）]*(?:[（(][^（()）]*[）)][^（()）]*)*${DONE}[^）]{0,40}[）)]$`); // （2001年11月15日…通过）
/** Its first line, where it is printed over several. */
const OPENED = new RegExp(`^[（(]${DATE}[^）)]*$`); // （2001年11月15日上海市第十一届人民代表大会
/** Its last line: a bracket that closes what the lines above opened. */
const CLOSED = new RegExp(`^[^（()）]{6,}${DONE}[）)]$`); // 常务委员会第三十三次会议通过）
/** The same without brackets, centred below the title. */
const ADOPTED = /^[^，。；：]{2,40}(?:通过|批准|公布|发布|制定|修订)$/; // 内务部制定
/** With its date it may name the texts that amended it; a bracket may close what nothing opened. */
const DATED = new RegExp(`^(?:根据)?${DATE}[^，。；：]{0,240}(?:${DONE}|制定)(?:根据)?[）)]?$`); // 一九五五年二月十日国务院常务会议通过  2013年12月19日…《关于修改…的决定》第二次修正
const OPENED_DATED = new RegExp(`^(?:根据)?${DATE}[^，。；：]{4,}$`); // 2009年7月31日…会议《关于修改
/** Before whom a report was given: 政府工作报告, 关于…预算草案的报告. */
const BEFORE_WHOM = `${DATE}在[^。；：（()）]{2,60}(?:会议|大会)上`;
const OCCASION = new RegExp(`^(?:[—－-]{1,3}${BEFORE_WHOM}|[（(]${BEFORE_WHOM}[）)])$`); // （2024年1月24日在某省第十四届人民代表大会第二次会议上）  ——2024年1月23日在…会议上
const OPENED_OCCASION = new RegExp(`^[—－-]{1,3}${DATE}在[^。；：]*$`); // ——2024年1月23日在某省第十四届

/** 题注, printed below the title: who adopted a law and when, or before whom a report was given. */
export const isAdoption = (text: string): boolean => ADOPTION.test(text) || OCCASION.test(text);

/** Is it one, or a line of one that runs over several? （2020年修订） is part of a title. */
export const isAdoptionLine = (text: string): boolean =>
  (isAdoption(text) && /月/.test(text)) || opensAdoption(text) || CLOSED.test(text);

/** Printed without brackets. */
export const isBareAdoption = (text: string, align: TextBlock['align']): boolean =>
  DATED.test(text) || (align === 'center' && ADOPTED.test(text));

const opensAdoption = (text: string): boolean => OPENED.test(text) || OPENED_OCCASION.test(text);

/** Lines that one may take: adopted, and amended more than once. */
export const ADOPTION_LINES = 6;

/** How many of these lines ({@link ADOPTION_LINES} at most), the first of them below a title, are one 题注; 0 where none begins there. */
export function adoptionLength(lines: readonly string[]): number {
  const [first = ''] = lines;
  if (!opensAdoption(first) && !OPENED_DATED.test(first)) return 0;
  let text = '';
  for (const [i, line] of lines.entries()) {
    text += line;
    if (isAdoption(text) || DATED.test(text)) return i + 1;
  }
  return 0;
}
