/** The pairs of neighbouring characters of some texts: a word can stand in them only if all its pairs do. */
export class PairSet {
  private readonly pairs = new Set<number>();

  constructor(texts: Iterable<string>) {
    for (const text of texts) {
      // No word holds white space.
      for (let i = 1; i < text.length; i += 1)
        if (!isBlank(text, i) && !isBlank(text, i - 1)) this.pairs.add(pair(text, i));
    }
  }

  /** Do all pairs of the word at [start, end) stand in the texts? Of a single character always. */
  hold(word: string, start = 0, end = word.length): boolean {
    for (let i = start + 1; i < end; i += 1) if (!this.pairs.has(pair(word, i))) return false;
    return true;
  }

  includes(other: PairSet): boolean {
    for (const each of other.pairs) if (!this.pairs.has(each)) return false;
    return true;
  }
}

/** In 32 bits with sign: V8 keeps larger numbers as objects. */
const pair = (text: string, end: number): number => (text.charCodeAt(end - 1) << 16) | text.charCodeAt(end);
const isBlank = (text: string, at: number): boolean => text.charCodeAt(at) <= 0x20;
