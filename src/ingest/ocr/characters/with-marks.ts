import type { ReadCharacter } from '../engines/engine.js';

/** What a recogniser reads for a mark that Chinese text cannot have there: the mark, by the characters on both sides. */
const MARKS: readonly {
  readonly read: RegExp;
  readonly before: RegExp;
  readonly after: RegExp;
  readonly mark: string;
}[] = [
  { read: /^[0oO○]$/u, before: /^[一二三四五六七八九〇0]$/u, after: /^[一二三四五六七八九〇0年]$/u, mark: '〇' }, // "二0二一年"
  { read: /^丶$/u, before: /./u, after: /./u, mark: '、' }, // "县（市丶区）"
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
    const found = MARKS.find((rule) => rule.read.test(one.text) && rule.before.test(before) && rule.after.test(after));
    return found
      ? {
          ...one,
          text: found.mark,
          settled: { read: one.text, reason: 'the only mark of this shape between such characters' },
        }
      : one;
  });
}

/** A comma whose tail is worn is read as a Latin full stop, which Chinese text cannot have: 监督．接受. The mark the recogniser thought of next. */
function commaFor({ text, others = [] }: ReadCharacter, before: string, after: string): string | undefined {
  if (!/^[.．]$/u.test(text) || !/^\p{Script=Han}$/u.test(before) || !/^\p{Script=Han}$/u.test(after)) return undefined;
  return others.map((other) => other.text).find((other) => /^[，、。；]$/u.test(other));
}
