/** Reads every number with a unit: 1.4亿人次, 100家, 十场, 7.6%, 350个. 万 and 亿 belong to the unit, as printed. */

import { isNumeralChar, readNumeral } from '../../../text/numeral.js';
import { PER, TIMES, UNITS } from './units.js';

export interface Measure {
  readonly start: number;
  /** After the unit. */
  readonly end: number;
  readonly value: number;
  /** As printed: 万元, 亿人次, %. */
  readonly unit: string;
  /** Is the number in Chinese numerals? A printed 一个 is often no more than an article. */
  readonly isHan: boolean;
  /** Is the unit a length of time? */
  readonly isTime: boolean;
}

// part of a name, an ordinal, a ratio, a range, a model: 第3个 G60 1:1 3—5个 +3 ≥
const NOT_BEFORE = /(?:[A-Za-z第:+\-—~～/.〔(（]|\d[.,:]|[至到]|[〇零一二两三四五六七八九十百千万]|几|数|多|每|上)$/;
const RANGE = /[\d一二三四五六七八九十%个家项元](?:至|到|[-—~])$/; // 3至5个 8%—10%
const MORE_NUMBER = /^(?:[-—~～:+]|至\d|分之|A|G|D|余|多)/; // 3—5个 2:1 4A级
const SCALE = /^(?:万亿|万|亿)/; // 万 亿 万亿
const NOT_THE_UNIT =
  /^(?:人(?:民|口|员|才|大|社|均|工|力|数|类|身|事|机)|名(?:录|单|称|义|优)|件(?:套)|项目|场(?:所|地|景)|部(?:门|委|分)|条(?:件|例|款)|家(?:庭|长|园|政|校)|户(?:外|籍|型)|个(?:人|体|性|别|月|工作日|小时|半)|分(?:钟|之|类|级|管|局|别|局|公)|门(?:类|户)|级(?:别|以)|期(?:间|限|末)|次(?:月|年|日)|处(?:理|置|罚)|支(?:持|部|付|撑|出)|对(?:口|外|接)|批(?:次|准|复)|类(?:型|别)|份(?:额)|台(?:账|风|阶)|头(?:部)|所(?:有|属)|座(?:谈)|套(?:餐)|间(?:接|隔)|只(?:要|有)|种(?:植|子)|起(?:草|步|点|来)|单(?:位|元|独|一|个|项)|组(?:织|成|建)|例(?:如|会|行)|班(?:子|级)|口(?:岸|径|腔)|课(?:程|题)|升(?:级|至)|箱(?:式|体)|笔(?:试|记)|亩均|吨位|张贴|株高|片区|顶(?:层|点|级|部|岗|格)|根(?:据|本|治|源)|款(?:项|物)|列(?:入|为|出|支|车|席)|块(?:状|茎))/;
const NOT_A_TIME = /^(?:天(?:然|气|津|线|水|河|府|桥|窗)|秒杀)/; // 3天然气

const PER_UNIT = new RegExp(`^${PER}`); // /小时 /万人

/** 百分之三十五 is 35 %, 千分之三 is 3 ‰. */
const SHARES: readonly (readonly [word: string, unit: string])[] = [
  ['百分之', '%'],
  ['千分之', '‰'],
];

/** All measures of [start, end), left to right. */
export function readMeasures(text: string, start: number, end: number): Measure[] {
  const measures: Measure[] = [];
  for (let at = start; at < end; at += 1) {
    if (!isNumeralChar(text[at]) || isNumeralChar(text[at - 1])) continue;
    const measure = readShare(text, at) ?? readMeasure(text, at, end);
    if (measure === null) continue;
    measures.push(measure);
    at = measure.end - 1;
  }
  return measures;
}

/** A share told in words; null where a range (百分之三至百分之五) or none stands. */
function readShare(text: string, at: number): Measure | null {
  const share = SHARES.find(([word]) => text.startsWith(word, at));
  if (!share || /[至—-]/.test(text[at - 1] ?? '')) return null;
  const from = at + share[0].length;
  const digits = /^\d+(?:\.\d+)?/.exec(text.slice(from, from + 12))?.[0];
  const number = digits === undefined ? readNumeral(text, from) : { value: Number(digits), end: from + digits.length };
  if (number === null || !(number.value > 0) || /^(?:[至到—-]|点|几|多)/.test(text.slice(number.end))) return null;
  return { start: at, end: number.end, value: number.value, unit: share[1], isHan: false, isTime: false };
}

function readMeasure(text: string, at: number, limit: number): Measure | null {
  const left = text.slice(Math.max(0, at - 3), at);
  const isList = /[((]$/.test(left); // a bracket may open a list of numbers
  if ((NOT_BEFORE.test(left) && !isList && !/[:至到]$/.test(left)) || RANGE.test(left) || /\d:$/.test(left))
    return null;
  const number = readScaled(text, at);
  if (number === null || !(number.value > 0) || MORE_NUMBER.test(text.slice(number.end, number.end + 2))) return null;
  const rest = text.slice(number.end, limit);
  const time = number.scale !== '' || NOT_A_TIME.test(rest) ? undefined : TIMES.find((name) => rest.startsWith(name));
  const unit = time ?? (NOT_THE_UNIT.test(rest) ? undefined : UNITS.find((name) => rest.startsWith(name)));
  if (unit === undefined && number.scale === '') return null;
  const per = unit === undefined ? '' : (PER_UNIT.exec(rest.slice(unit.length))?.[0] ?? '');
  const end = number.end + (unit?.length ?? 0) + per.length;
  return {
    start: at,
    end,
    value: number.value,
    unit: number.scale + (unit ?? '') + per,
    isHan: !/\d/.test(text[at]!),
    isTime: time !== undefined,
  };
}

/** The number without the 万 or 亿 that belongs to its unit. */
function readScaled(text: string, at: number): { value: number; scale: string; end: number } | null {
  const digits = /^\d+(?:,\d{3}(?!\d))*(?:\.\d+)?/.exec(text.slice(at, at + 20))?.[0]; // 1,500 7.6
  if (digits !== undefined) {
    const scale = SCALE.exec(text.slice(at + digits.length, at + digits.length + 2))?.[0] ?? '';
    return { value: Number(digits.replaceAll(',', '')), scale, end: at + digits.length + scale.length };
  }
  const numeral = readNumeral(text, at);
  if (numeral === null) return null;
  const run = text.slice(at, numeral.end);
  const scale = /(?:万亿|万|亿)$/.exec(run)?.[0] ?? ''; // 一百万 三千亿
  const head = scale === '' ? numeral.value : readNumeral(run.slice(0, -scale.length), 0)?.value;
  return head === undefined ? null : { value: head, scale, end: numeral.end };
}
