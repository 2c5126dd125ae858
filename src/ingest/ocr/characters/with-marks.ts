import { HAN } from '../../../text/han.js';
import type { ReadCharacter } from '../engines/engine.js';

/** What a recogniser reads for a mark that Chinese text cannot have there: the mark, by the characters on both sides. */
const MARKS: readonly {
  readonly read: RegExp;
  readonly before: RegExp;
  readonly after: RegExp;
  readonly mark: string;
}[] = [
  { read: /^丶$/u, before: /./u, after: /^/u, mark: '、' }, // "县（市丶区）", and at the end of a line
  { read: /^[oO°]$/u, before: /^[\p{Script=Han}）)》”]$/u, after: /^(?:[\p{Script=Han}“《（(]|)$/u, mark: '。' }, // "预算o四、"
];

/** The line with marks in place of letters and strokes that look like them. */
export function withMarks(line: readonly ReadCharacter[]): readonly ReadCharacter[] {
  return line.map((one, i) => {
    const before = line[i - 1]?.text ?? '';
    const after = line[i + 1]?.text ?? '';
    const comma = commaFor(one, before, after);
    if (comma)
      return {
        ...one,
        text: comma,
        settled: { read: one.text, reason: 'a full stop of Latin type between Chinese characters' },
      };
    if (isZero(line, i)) return settledAs(one, '〇');
    if (FULL_WIDTH.test(one.text) && (DIGIT.test(before) || DIGIT.test(after)))
      return settledAs(one, one.text.normalize('NFKC'));
    const found = MARKS.find((rule) => rule.read.test(one.text) && rule.before.test(before) && rule.after.test(after));
    return found ? settledAs(one, found.mark) : one;
  });
}

const settledAs = (one: ReadCharacter, text: string): ReadCharacter => ({
  ...one,
  text,
  settled: { read: one.text, reason: 'the only mark of this shape between such characters' },
});

/** Large digits are read as those of full width; of one number all are of one width. */
const FULL_WIDTH = /^[０-９]$/u; // "201７"
const DIGIT = /^[0-9]$/;

const ROUND = /^[0０oOC○]$/u; // 二C一二年
const NUMERAL = /^[一二三四五六七八九]$/u;

/** A ring in a number of Chinese numerals: 二0二一年. Between digits it is one of them: 1000家. */
function isZero(line: readonly ReadCharacter[], at: number): boolean {
  const numeralBeside = (step: 1 | -1): string | undefined => {
    let i = at + step;
    while (ROUND.test(line[i]?.text ?? '') || line[i]?.text === '〇') i += step;
    return line[i]?.text;
  };
  if (!ROUND.test(line[at]!.text) || !NUMERAL.test(numeralBeside(-1) ?? '')) return false;
  const behind = numeralBeside(1) ?? '';
  return NUMERAL.test(behind) || behind === '年';
}

/** A comma whose tail is worn is read as a Latin full stop, which Chinese text cannot have: 监督．接受. The mark the recogniser thought of next. */
function commaFor({ text, others = [] }: ReadCharacter, before: string, after: string): string | undefined {
  if (!/^[.．]$/u.test(text) || !HAN.test(before) || !HAN.test(after)) return undefined;
  return others.map((other) => other.text).find((other) => /^[，、。；]$/u.test(other));
}
