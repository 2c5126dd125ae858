/**
 * Is a text nothing but words of a list, one after another, from `from` on? Gives every place where such a run may end, in one pass: an expression
 * `(?:有关|各有关|各)*` would try each way to cut it, and there are as many as two to the power of its words.
 */
export function runEnds(text: string, words: readonly string[], from = 0): ReadonlySet<number> {
  const ends = new Set([from]);
  for (const at of ends) {
    for (const word of words) if (text.startsWith(word, at)) ends.add(at + word.length);
  }
  return ends;
}
