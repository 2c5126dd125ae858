import { parseNumeral } from '../../text/numeral.js';
import { formatNumeral } from '../../text/numeral-format.js';
import { eachMatch, type ReadingRule, type ReadTexts } from '../reading.js';

interface Style {
  readonly name: string;
  /** Label at the start of a text; group 1 is its number. */
  readonly label: RegExp;
  readonly read: (numeral: string) => number | null;
  readonly write: (value: number) => string;
}

/** From high to low: a label of a higher style ends the run of a lower one. */
const styles: readonly Style[] = [
  { name: '第一章', label: /^第([一二三四五六七八九十]{1,3})章/u, read: parseNumeral, write: formatNumeral }, // "第三章总则"
  { name: '第一条', label: /^第([一二三四五六七八九十百]{1,5})条/u, read: parseNumeral, write: formatNumeral }, // "第二十一条"
  { name: '一、', label: /^([一二三四五六七八九十]{1,3})、/u, read: parseNumeral, write: formatNumeral }, // "二、主要任务"
  { name: '(一)', label: /^[(（]([一二三四五六七八九十]{1,3})[)）]/u, read: parseNumeral, write: formatNumeral }, // "(一)提升产品"
  { name: '1.', label: /^([0-9lI\]|]{1,2})[.．、](?![0-9])/u, read: readDigits, write: String }, // "2.发挥" "l.充分"
];

/** A stray `l` or `]` is no number of its own. */
function readDigits(numeral: string): number | null {
  return /^[0-9]{1,2}$/.test(numeral) ? Number(numeral) : null;
}

/**
 * The middle one of three labels in a row is settled by its neighbours: (一), (一), (三) has a (二) in it. At the head of a run the next one
 * decides alone, and only over a reading that is no number.
 */
export const labelRuns: ReadingRule = (text, index, all) => {
  const at = styles.findIndex(({ label }) => label.test(text));
  const style = styles[at];
  if (!style) return [];
  const own = style.read(style.label.exec(text)?.[1] ?? '');
  const before = neighbour(at, index, -1, all);
  const after = neighbour(at, index, 1, all);
  if (after === null) return [];
  const expected =
    before !== null && after === before + 2 ? before + 1 : before === null && own === null && after === 2 ? 1 : null;
  if (expected === null || expected === own) return [];
  return eachMatch(text, new RegExp(style.label, 'gu'), 'the labels before and after leave one number', (match) =>
    match[0].replace(match[1] ?? '', style.write(expected)),
  );
};

/** Number of the nearest label of the same style in one direction, unless a higher one stands between. */
function neighbour(at: number, index: number, step: 1 | -1, { texts }: ReadTexts): number | null {
  for (let i = index + step; i >= 0 && i < texts.length; i += step) {
    const text = texts[i] ?? '';
    if (styles.slice(0, at).some(({ label }) => label.test(text))) return null;
    const label = styles[at]?.label.exec(text)?.[1];
    if (label !== undefined) return styles[at]?.read(label) ?? null;
  }
  return null;
}
