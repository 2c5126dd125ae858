/** The words of a dictionary and how likely they are. They stay in its text, and are found by an open hash table of typed arrays. */
export class WordTable {
  /** The weight of the rarest word, which jieba gives to characters that are no word. */
  readonly rarest: number;
  private readonly text: string;
  private readonly starts: Int32Array;
  private readonly frequencies: Float64Array;
  private readonly sum: number;
  /** Hash of a word → 1 + its number; 0 is empty. */
  private readonly slots = new Int32Array(SLOTS);
  /** Hash of the first two UTF-16 code units of words → the length of the longest. */
  private readonly longest = new Uint8Array(PAIRS);

  /**
   * @param dictionary lines such as `人民政府 14396 nt`, each ended
   * @param names words that stand beside it, with the frequency of its middle word (what jieba gives to words of a user's dictionary)
   */
  constructor(dictionary: string, names: readonly string[]) {
    const count = countLines(dictionary);
    this.text = `${dictionary}${names.join(' ')} `;
    this.starts = new Int32Array(count + names.length);
    this.frequencies = new Float64Array(count + names.length);
    this.readLines(count);
    const sorted = this.frequencies.slice(0, count).sort();
    this.sum = sorted.reduce((sum, each) => sum + each, 0);
    this.rarest = Math.log(sorted[0]! / this.sum);
    let start = dictionary.length;
    for (const [i, name] of names.entries()) {
      this.starts[count + i] = start;
      this.frequencies[count + i] = sorted[count >> 1]!;
      this.add(count + i);
      start += name.length + 1;
    }
  }

  /** The length of the longest word that may begin with these two units; 0 where none does. */
  longestFrom(first: number, second: number): number {
    return this.longest[pairOf(first, second)]!;
  }

  /** The logarithm of the share of text[start, end) in all frequencies, or 0 where it is no word. `hash` is that of its units. */
  weightOf(text: string, start: number, end: number, hash: number): number {
    for (let slot = slotOf(hash); ; slot = (slot + 1) & (SLOTS - 1)) {
      const word = this.slots[slot]! - 1;
      if (word < 0) return 0;
      if (this.isAt(word, text, start, end)) return Math.log(this.frequencies[word]! / this.sum);
    }
  }

  private readLines(count: number): void {
    const { text, starts, frequencies } = this;
    let at = 0;
    for (let word = 0; word < count; word += 1) {
      starts[word] = at;
      at = this.add(word) + 1;
      let frequency = 0;
      for (let unit = text.charCodeAt(at); unit >= 48 && unit <= 57; at += 1, unit = text.charCodeAt(at))
        frequency = 10 * frequency + unit - 48;
      frequencies[word] = frequency;
      at = text.indexOf('\n', at) + 1;
    }
  }

  /** A later word of the same characters takes the place of an earlier one. Returns where the word ends. */
  private add(word: number): number {
    const { text, slots, longest } = this;
    const start = this.starts[word]!;
    let hash = 0;
    let end = start;
    for (let unit = text.charCodeAt(end); unit !== SPACE; end += 1, unit = text.charCodeAt(end))
      hash = hashed(hash, unit);
    if (end - start > 1) {
      const pair = pairOf(text.charCodeAt(start), text.charCodeAt(start + 1));
      if (longest[pair]! < end - start) longest[pair] = end - start;
    }
    let slot = slotOf(hash);
    while (slots[slot] !== 0 && !this.isAt(slots[slot]! - 1, text, start, end)) slot = (slot + 1) & (SLOTS - 1);
    slots[slot] = word + 1;
    return end;
  }

  private isAt(word: number, text: string, start: number, end: number): boolean {
    let at = this.starts[word]!;
    for (let i = start; i < end; i += 1, at += 1) if (this.text.charCodeAt(at) !== text.charCodeAt(i)) return false;
    return this.text.charCodeAt(at) === SPACE;
  }
}

/** Hash of a word with one more unit. */
export const hashed = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x9e3779b1);

const SPACE = 0x20;
/** Three times the words of jieba's dictionary. */
const SLOTS = 2 ** 20;
const PAIRS = 2 ** 20;
const slotOf = (hash: number): number => hash >>> 12; // the upper 20 bits are mixed best
const pairOf = (first: number, second: number): number => hashed(hashed(0, first), second) >>> 12;

function countLines(text: string): number {
  let count = 0;
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) count += 1;
  return count;
}
