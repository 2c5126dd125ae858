/** Labels that OCR read as no label at all: their neighbours say which number stood there. */
import type { ReadingRule, ReadTexts, Settlement } from '../reading.js';

const HAN = '[\\p{Script=Han}“《]';
const BRACKETED = /^[(（]([0-9]{1,2})[)）]/u; // "(2)黄色预警"
const CIRCLED = /^[①-⑳]/u; // "②通过监测"
/** `(1)` with its number, its second bracket or both lost. Without any of them, no bracket may close further on. */
const LOST_BRACKETED = new RegExp(
  `^[(（](?:[DlI\\]|!0O]?[)）]|[DlI\\]|!](?=${HAN})|(?=${HAN}[^()（）]*(?:[(（]|$)))(?=${HAN})`,
  'u',
); // "(])蓝色预警" "(D)初报" "()预防为主" "(D制定计划" "(以人为本,以防为主。"
const LOST_CIRCLED = new RegExp(`^[G©®]?@{1,2}[D)）]?(?=${HAN})`, 'u'); // "@通过监测" "@D通过" "G@)制定"
const LOST_CHINESE = /^(?:[(（]?[人入八〈<])([一二三四五六七八九十]{1,3})[)）]|^[(（]()[-—][)）]/u; // "人三)实施" "(人二)解读人" "(-)总体目标"
const STRAY = /^[\]|](?=[0-9]{1,2}[.．、])/u; // "]11.促进"
/** A label of any higher style ends a run. */
const HIGHER =
  /^(?:第[一二三四五六七八九十百]{1,5}[章条]|[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十]{1,3}[)）]|[0-9]{1,2}[.．、])/u; // "第三条" "二、" "(一)" "3.4"

export const damagedLabels: ReadingRule = (text, index, all) => {
  const chinese = LOST_CHINESE.exec(text);
  if (chinese) return [settlement(chinese[0], `(${chinese[1] || '一'})`, 'a label stands at the head of the line')];
  const stray = STRAY.exec(text);
  if (stray) return [settlement(stray[0], '', 'nothing stands before a label')];
  const bracketed = LOST_BRACKETED.exec(text);
  if (bracketed) return numbered(bracketed[0], missing(index, all), (value) => `(${value})`);
  const circled = LOST_CIRCLED.exec(text);
  if (circled) return numbered(circled[0], circledValue(index, all), (value) => String.fromCodePoint(0x245f + value));
  return [];
};

function numbered(read: string, value: number | null, write: (value: number) => string): Settlement[] {
  return value === null ? [] : [settlement(read, write(value), 'the labels before and after leave one number')];
}

const settlement = (read: string, text: string, reason: string): Settlement => ({
  start: 0,
  end: read.length,
  text,
  reason,
});

/** The number between its neighbours: n between n-1 and n+1; 1 before a 2 that does not follow a 1. */
function missing(index: number, all: ReadTexts): number | null {
  const before = neighbour(index, -1, all);
  const after = neighbour(index, 1, all);
  if (after === null) return null;
  if (before !== null && after === before + 2) return before + 1;
  return after === 2 && before !== 1 ? 1 : null;
}

function neighbour(index: number, step: 1 | -1, { texts }: ReadTexts): number | null {
  for (let i = index + step; i >= 0 && i < texts.length; i += step) {
    const text = texts[i] ?? '';
    if (HIGHER.test(text)) return null;
    const label = BRACKETED.exec(text)?.[1];
    if (label !== undefined) return Number(label);
    // Two lost in a row: neither is known.
    if (LOST_BRACKETED.test(text)) return null;
  }
  return null;
}

/** Circled numbers are counted from the last one read, or from the head of their run; the next one read must agree. */
function circledValue(index: number, { texts }: ReadTexts): number | null {
  const ends = (text: string): boolean => HIGHER.test(text) || BRACKETED.test(text) || LOST_BRACKETED.test(text);
  const circledNumber = (text: string): number => text.codePointAt(0)! - 0x245f;
  let value = 1;
  for (let i = index - 1; i >= 0 && !ends(texts[i]!); i--) {
    if (CIRCLED.test(texts[i]!)) {
      value += circledNumber(texts[i]!);
      break;
    }
    if (LOST_CIRCLED.test(texts[i]!)) value += 1;
  }
  let expected = value;
  for (let i = index + 1; i < texts.length && !ends(texts[i]!); i++) {
    if (LOST_CIRCLED.test(texts[i]!) || CIRCLED.test(texts[i]!)) expected += 1;
    if (CIRCLED.test(texts[i]!)) return circledNumber(texts[i]!) === expected ? value : null;
  }
  return value <= 20 ? value : null;
}
