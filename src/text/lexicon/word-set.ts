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

  /** Length of the longest word of the set that ends at `end`; 0 where none does. */
  before(text: string, end: number): number {
    for (const length of this.lengths) {
      if (end >= length && this.words.has(text.slice(end - length, end))) return length;
    }
    return 0;
  }
}
