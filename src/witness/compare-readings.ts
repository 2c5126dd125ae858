/** Two readings of one sheet, held against each other: are the same characters there, and do the same ones stand side by side? */

/** Shares, 0 to 1, of what the witness has. */
export interface Agreement {
  /** Characters of the witness that the build has. */
  readonly kept: number;
  /** Neighbours of the witness that are neighbours in the build. */
  readonly order: number;
  /** The same where each of its strings may run backwards: producers draw the glyphs of a line from its end. */
  readonly eitherWay: number;
  /** Characters of the witness. */
  readonly characters: number;
}

export function compareReadings(witness: readonly string[], build: readonly string[]): Agreement {
  const [lines, pieces] = [witness.map(lettersOf), build.map(lettersOf)];
  const [seen, built] = [lines.flatMap(pairsOf), pieces.flatMap(pairsOf)];
  return {
    kept: share(lines.flat(), pieces.flat()),
    order: share(seen, built),
    eitherWay: share(seen.map(unordered), built.map(unordered)),
    characters: lines.reduce((sum, line) => sum + line.length, 0),
  };
}

const lettersOf = (text: string): string[] => text.normalize('NFKC').match(/[\p{L}\p{N}]/gu) ?? [];
const pairsOf = (letters: readonly string[]): string[] => letters.slice(1).map((letter, i) => letters[i]! + letter);

const unordered = (pair: string): string => [...pair].sort().join('');

/** How much of one multiset the other has. */
function share(wanted: readonly string[], there: readonly string[]): number {
  if (wanted.length === 0) return 1;
  const counts = new Map<string, number>();
  for (const one of there) counts.set(one, (counts.get(one) ?? 0) + 1);
  let found = 0;
  for (const one of wanted) {
    const left = counts.get(one) ?? 0;
    if (left === 0) continue;
    found += 1;
    counts.set(one, left - 1);
  }
  return found / wanted.length;
}
