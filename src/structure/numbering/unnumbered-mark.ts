import type { Label, NumberingStyle } from './numbering-style.js';

/** A mark without a number: its items are counted by the tree (`—1`, `—2` …), so its number in a label is always null. */
export function unnumberedMark(
  name: string,
  rank: number,
  pattern: RegExp,
  mark: (label: string) => string,
): NumberingStyle {
  const style: NumberingStyle = {
    name,
    rank,
    strength: 'strong',
    headingOnly: false,
    match(text): Label | null {
      const found = pattern.exec(text);
      const label = found?.[1];
      if (!found || label === undefined) return null;
      return { style, text: label, canonical: mark(label), value: null, prefix: [], length: found[0].length };
    },
    // The number of a dash is not printed: every item has the same label.
    format: () => (name === 'dash' ? '——' : '●'),
  };
  return style;
}
