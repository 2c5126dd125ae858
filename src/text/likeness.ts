/**
 * How alike two short texts are, 0 to 1: Sørensen–Dice over pairs of neighbouring characters, the ends counted. 市商务厅 and 市商务局 share 市,
 * 市商, 商务.
 */
export function likeness(a: string, b: string): number {
  const [left, right] = [pairs(['', ...a, '']), pairs(['', ...b, ''])];
  return (2 * shared(left, right)) / (left.size + right.size);
}

/** How much of a name stands in a text, 0 to 1: the share of its pairs of neighbouring characters that the text has. */
export function shareIn(name: string, text: string): number {
  const [own, all] = [pairs([...name]), pairs([...text])];
  return own.size === 0 ? Number(text.includes(name)) : shared(own, all) / own.size;
}

const shared = (left: ReadonlySet<string>, right: ReadonlySet<string>): number =>
  [...left].filter((pair) => right.has(pair)).length;

const pairs = (characters: readonly string[]): Set<string> =>
  new Set(characters.slice(1).map((character, i) => `${characters[i]}${character}`));
