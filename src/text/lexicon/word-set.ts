/** Words looked up where they begin in a text: the longest one counts. */
export class WordSet {
  private readonly words: ReadonlySet<string>;
  private readonly lengths: readonly number[];

  constructor(words: readonly string[]) {
    this.words = new Set(words);
    this.lengths = [...new Set(words.map(({ length }) => length))].sort((a, b) => b - a);
  }

  has(word: string): boolean {
    return this.words.has(word);
  }

  /** Length of the longest word of the set that begins at `at`; 0 where none does. */
  at(text: string, at: number): number {
    for (const length of this.lengths) {
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
    for (const length of this.lengths) {
      if (end >= length && this.words.has(text.slice(end - length, end))) return length;
    }
    return 0;
  }
}
