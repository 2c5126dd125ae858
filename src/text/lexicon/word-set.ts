/** Words looked up where they begin in a text: the longest one counts. */
export class WordSet {
  private readonly words: ReadonlySet<string>;
  /** Lengths of the words that begin, and that end, with a UTF-16 code unit, the longest first: most places of a text have none. */
  private readonly beginning: ReadonlyMap<number, readonly number[]>;
  private readonly ending: ReadonlyMap<number, readonly number[]>;

  constructor(words: readonly string[]) {
    this.words = new Set(words);
    this.beginning = lengthsBy(words, (word) => word.charCodeAt(0));
    this.ending = lengthsBy(words, (word) => word.charCodeAt(word.length - 1));
  }

  has(word: string): boolean {
    return this.words.has(word);
  }

  /** Length of the longest word of the set that begins at `at`; 0 where none does. */
  at(text: string, at: number): number {
    for (const length of this.beginning.get(text.charCodeAt(at)) ?? NONE) {
      if (at + length <= text.length && this.words.has(text.slice(at, at + length))) return length;
    }
    return 0;
  }

  /** The same, but no word that is the beginning of a longer one in its text: 用 in 用人单位. `not`: what must not follow, by word. */
  guarded(text: string, at: number, not: ReadonlyMap<string, string>): number {
    const length = this.at(text, at);
    const next = text[at + length];
    return length > 0 && next !== undefined && not.get(text.slice(at, at + length))?.includes(next) ? 0 : length;
  }

  /** Length of the longest word of the set that ends at `end`; 0 where none does. */
  before(text: string, end: number): number {
    for (const length of this.ending.get(text.charCodeAt(end - 1)) ?? NONE) {
      if (end >= length && this.words.has(text.slice(end - length, end))) return length;
    }
    return 0;
  }
}

const NONE: readonly number[] = [];

function lengthsBy(words: readonly string[], key: (word: string) => number): Map<number, number[]> {
  const lengths = new Map<number, Set<number>>();
  for (const word of words) lengths.set(key(word), (lengths.get(key(word)) ?? new Set()).add(word.length));
  return new Map([...lengths].map(([unit, found]) => [unit, [...found].sort((a, b) => b - a)]));
}
