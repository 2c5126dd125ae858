import type { ReadCharacter } from '../engines/engine.js';

/** The year of a document number in brackets of two kinds, or of a kind no number has: 商办函〔2012】7号, 环干{2012}39号. */
const NUMBER = /\p{Script=Han}(?:([〔［[（({【「『])\d{4}([〕］\])）}】」』]))(?=\d{1,5}号)/u;
/** Pairs that are printed: what a gazette puts there is for later stages to say. */
const PAIRS = new Set(['〔〕', '［］', '[]', '（）', '()']);

/** The line with the brackets of a document number made a pair: later stages know a number by it. */
export function withNumberBrackets(line: readonly ReadCharacter[]): readonly ReadCharacter[] {
  if (line.some(({ text }) => text.length !== 1)) return line;
  const found = NUMBER.exec(line.map(({ text }) => text).join(''));
  if (!found || PAIRS.has(found[1]! + found[2]!)) return line;
  const [open, close] = [found.index + 1, found.index + found[0].length - 1];
  return line.map((one, i) => {
    const text = i === open ? '〔' : i === close ? '〕' : one.text;
    if (text === one.text) return one;
    return {
      ...one,
      text,
      settled: { read: one.text, reason: 'the year of a document number stands in a pair of brackets' },
    };
  });
}
