/** The pairs of neighbouring characters of some texts: a word can stand in them only if all its pairs do. */
export class PairSet {
  private readonly pairs = new Set<number>();

  /** @param isInWords by UTF-16 code unit: pairs of others (white space, most punctuation) stand in no word, and are left out */
  constructor(texts: Iterable<string>, isInWords: (unit: number) => boolean = isPrinted) {
    for (const text of texts)
      for (let i = 1; i < text.length; i += 1)
        if (isInWords(text.charCodeAt(i)) && isInWords(text.charCodeAt(i - 1))) this.pairs.add(pair(text, i));
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
const isPrinted = (unit: number): boolean => unit > 0x20;
