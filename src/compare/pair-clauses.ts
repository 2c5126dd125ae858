import type { ComparedClause } from './comparison.js';

/** As much must two clauses have in common to be one, where their numbers are the same, and where they are not. */
const LEAST = { sameNumber: 0.3, otherNumber: 0.35 } as const;
/** What the same number is worth beside the words. */
const NUMBER = 0.2;

/**
 * Which clause of the second text is which of the first: those most alike first, each once. What counts are pairs of neighbouring characters
 * (Sørensen–Dice), and the number: a clause that keeps it may change more of its words.
 *
 * @returns for each clause of `before` the index of its counterpart in `after`, or -1
 */
export function pairClauses(before: readonly ComparedClause[], after: readonly ComparedClause[]): number[] {
  const candidates = before.flatMap((clause, i) =>
    likeness(clause, after).map(([j, like]) => {
      const isSame = clause.path === after[j]!.path;
      return { i, j, like, score: like + (isSame ? NUMBER : 0), least: isSame ? LEAST.sameNumber : LEAST.otherNumber };
    }),
  );
  candidates.sort((a, b) => b.score - a.score || Math.abs(a.i - a.j) - Math.abs(b.i - b.j) || a.i - b.i || a.j - b.j);
  const counterpart = before.map(() => -1);
  const taken = new Set<number>();
  for (const { i, j, like, least } of candidates) {
    if (like < least || counterpart[i] !== -1 || taken.has(j)) continue;
    counterpart[i] = j;
    taken.add(j);
  }
  return counterpart;
}

const index = new WeakMap<readonly ComparedClause[], ReturnType<typeof indexOf>>();

/** The clauses that share a pair of characters with this one, and how alike they are. */
function likeness(clause: ComparedClause, others: readonly ComparedClause[]): [index: number, like: number][] {
  const { sizes, holding } = index.get(others) ?? index.set(others, indexOf(others)).get(others)!;
  const own = pairsOf(clause.text);
  const shared = new Map<number, number>();
  for (const pair of own) for (const j of holding.get(pair) ?? []) shared.set(j, (shared.get(j) ?? 0) + 1);
  return [...shared].map(([j, count]) => [j, (2 * count) / (own.size + sizes[j]!)]);
}

/** Which clauses hold a pair: so that each clause is compared only with those it shares something with. */
function indexOf(clauses: readonly ComparedClause[]) {
  const all = clauses.map(({ text }) => pairsOf(text));
  const holding = new Map<string, number[]>();
  for (const [j, pairs] of all.entries()) {
    for (const pair of pairs) {
      const known = holding.get(pair);
      if (known) known.push(j);
      else holding.set(pair, [j]);
    }
  }
  return { sizes: all.map(({ size }) => size), holding };
}

function pairsOf(text: string): Set<string> {
  const characters = ['', ...text.replaceAll(/\s/gu, ''), ''];
  return new Set(characters.slice(1).map((character, i) => `${characters[i]}${character}`));
}
