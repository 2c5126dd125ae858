/** Labels of which OCR lost the thinnest stroke: the 、 behind a number, the 一 of 第一条 or of （一）. Their neighbours say that a label stood there. */
import { isOrgan } from '../../structure/documents/organs.js';
import { parseNumeral } from '../../text/numeral.js';
import { formatNumeral } from '../../text/numeral-format.js';
import type { ReadingRule, ReadTexts, Settlement } from '../reading.js';
import { YEAR_AND_NUMBER } from './year-and-number.js';

const NUMERAL = '[一二三四五六七八九十]{1,3}';
/** A short heading whose number has lost its 、; 一体化, 一等奖 begin with no label. */
const BARE = new RegExp(
  `^(${NUMERAL})(?![〇零一二三四五六七八九十百千万亿等级类次季期体般线站网键带流个项年月日号月届批是些切]|方面)(?=\\p{Script=Han})[^。，；：、,;:]{3,15}$`,
  'u',
); // 一总体要求

interface Style {
  /** A label at the head of a text; group 1 is its number. */
  readonly label: RegExp;
  /** The same with its number lost, or read without its mark: group 1 is the number, where it was read. */
  readonly lost: RegExp;
  /** Where the number, or the mark behind it, has its place. */
  readonly at: number;
  readonly write: (value: number) => string;
  /** Labels that end a run. */
  readonly higher: RegExp | null;
}

const LABEL_REASON = 'the labels before and after leave one number';
/** The number of another document: runs of labels begin anew. */
const NEW_DOCUMENT = new RegExp(`^\\p{Script=Han}{2,12}${YEAR_AND_NUMBER}$`, 'u');
const styles: readonly Style[] = [
  { label: new RegExp(`^(${NUMERAL})、`, 'u'), lost: BARE, at: -1, write: () => '、', higher: null }, // 二、主要目标
  {
    label: new RegExp(`^[（(](${NUMERAL})[）)]`, 'u'), // （二）落实
    lost: /^[（(][）)](?=\p{Script=Han})/u, // （）统筹推进
    at: 1,
    write: formatNumeral,
    higher: new RegExp(`^${NUMERAL}、`, 'u'),
  },
  ...['章', '条'].map((unit) => ({
    label: new RegExp(`^第([一二三四五六七八九十百]{1,5})${unit}`, 'u'), // 第二条
    lost: new RegExp(`^第${unit}(?=[\\s　]|\\p{Script=Han})`, 'u'), // 第条
    at: 1,
    write: formatNumeral,
    higher: null,
  })),
];

export const lostLabels: ReadingRule = (text, index, all) => [
  ...styles.flatMap((style) => settled(style, text, index, all)),
  ...withPoint(text, index, all),
];

/** The point behind a digit, read as another mark. */
const digits = {
  label: /^([0-9]{1,2})[.．](?![0-9])/u, // 1．有关部门
  lost: /^([0-9]{1,2})[，,·：:。](?=\p{Script=Han})/u, // 2，用人单位
  higher: new RegExp(`^(?:${NUMERAL}、|[（(]${NUMERAL}[）)])`, 'u'),
};

function withPoint(text: string, index: number, all: ReadTexts): Settlement[] {
  const read = digits.lost.exec(text)?.[1];
  if (read === undefined) return [];
  const [before, after] = [neighbour(digits, index, -1, all), neighbour(digits, index, 1, all)];
  if (!goesOn(Number(read), before, after)) return [];
  const point = all.texts.some((one) => /^[0-9]{1,2}．/u.test(one)) ? '．' : '.';
  return [{ start: read.length, end: read.length + 1, text: point, reason: LABEL_REASON }];
}

function settled(style: Style, text: string, index: number, all: ReadTexts): Settlement[] {
  const lost = style.lost.exec(text);
  if (!lost || (style.lost === BARE && isName(text, index, all))) return [];
  const before = neighbour(style, index, -1, all);
  const after = neighbour(style, index, 1, all);
  const own = lost[1] === undefined ? null : parseNumeral(lost[1]);
  const value = own === null ? between(before, after) : goesOn(own, before, after) ? own : null;
  if (value === null) return [];
  const at = style.at < 0 ? lost[1]!.length : style.at;
  return [{ start: at, end: at, text: style.write(value), reason: LABEL_REASON }];
}

/** 四川, 三门峡 and 九江 begin with a numeral: the name of a body, or what the issue prints within another text, has lost nothing. */
const isName = (text: string, index: number, { texts }: ReadTexts): boolean =>
  isOrgan(text) || texts.some((other, i) => i !== index && other !== text && other.includes(text));

/** Only 一 is lost without a trace: at the head of a run, or within one. */
function between(before: number | null, after: number | null): number | null {
  if (before !== null && after === before + 2) return before + 1;
  return after === 2 && before !== 1 ? 1 : null;
}

const goesOn = (own: number, before: number | null, after: number | null): boolean =>
  (after === own + 1 && before !== own) || (own > 1 && before === own - 1 && (after === null || after === 1));

/** Number of the nearest label of the style. What has lost its mark as well counts where a whole label bears it out further on. */
function neighbour(
  style: Pick<Style, 'label' | 'lost' | 'higher'>,
  index: number,
  step: 1 | -1,
  { texts }: ReadTexts,
): number | null {
  let nearest: number | null = null;
  let last: number | null = null;
  for (let i = index + step; i >= 0 && i < texts.length; i += step) {
    const text = texts[i] ?? '';
    if (NEW_DOCUMENT.test(text) || style.higher?.test(text)) return null;
    const whole = style.label.exec(text)?.[1];
    const bare = whole === undefined ? style.lost.exec(text)?.[1] : undefined;
    const value = parseNumeral(whole ?? bare ?? '');
    if (value === null) continue;
    if (last !== null && value !== last + step) return null;
    nearest ??= value;
    last = value;
    if (whole !== undefined) return nearest;
  }
  return null;
}
