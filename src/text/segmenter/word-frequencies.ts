import { readFileSync } from 'node:fs';
import type { PairSet } from './pair-set.js';

/** Never printed: a word of the Private Use Area. */
const FILLER = '\u{F8FF}';

/**
 * jieba's dictionary, of which each text needs only the words that stand in it. Loading all 350,000 takes nodejieba seconds and 200 MB; an
 * excerpt takes a tenth of a second, and cuts its text just alike: jieba weighs a word by its share of all frequencies, and the rest of
 * them is in the excerpt too, as those of one filler word.
 */
export class WordFrequencies {
  /** Where each line begins, and where the last one ends. */
  private readonly starts: readonly number[];
  private readonly frequencies: Float64Array;
  /** The line of the rarest word: its weight is that of words jieba does not know. */
  private readonly rarest: number;
  private readonly sum: number;
  /** The frequency jieba gives to words of a user dictionary that bring none. */
  readonly median: number;
  /** By UTF-16 code unit, 1 where it stands in a word of more than one. */
  private readonly unitsInWords = new Uint8Array(2 ** 16);

  /** @param text lines such as `人民政府 14396 nt` */
  private constructor(private readonly text: string) {
    const starts = [0];
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
    this.starts = starts;
    this.frequencies = new Float64Array(starts.length - 1);
    for (let i = 0; i < this.frequencies.length; i += 1) {
      const start = starts[i]!;
      const end = text.indexOf(' ', start);
      if (end - start > 1) for (let at = start; at < end; at += 1) this.unitsInWords[text.charCodeAt(at)] = 1;
      this.frequencies[i] = numberAt(text, end + 1);
    }
    const sorted = this.frequencies.toSorted();
    this.rarest = this.frequencies.indexOf(sorted[0]!);
    this.sum = sumOf(this.frequencies);
    this.median = sorted[sorted.length >> 1]!;
  }

  static read(path: string): WordFrequencies {
    const text = readFileSync(path, 'utf8');
    return new WordFrequencies(text.endsWith('\n') ? text : `${text}\n`);
  }

  /** Does a word of more than one character hold this UTF-16 code unit? */
  readonly isInWords = (unit: number): boolean => this.unitsInWords[unit] === 1;

  /** The dictionary for texts of these pairs of characters. */
  excerpt(pairs: PairSet): string {
    let lines = '';
    let rest = this.sum;
    for (let i = 0; i < this.frequencies.length; i += 1) {
      const start = this.starts[i]!;
      if (i !== this.rarest && !pairs.hold(this.text, start, this.text.indexOf(' ', start))) continue;
      lines += this.text.slice(start, this.starts[i + 1]);
      rest -= this.frequencies[i]!;
    }
    return rest > 0 ? `${lines}${FILLER} ${rest} x\n` : lines;
  }
}

function numberAt(text: string, start: number): number {
  let number = 0;
  for (let at = start, code = text.charCodeAt(at); code >= 48 && code <= 57; code = text.charCodeAt(at)) {
    number = 10 * number + code - 48;
    at += 1;
  }
  return number;
}

function sumOf(numbers: Float64Array): number {
  let sum = 0;
  for (const number of numbers) sum += number;
  return sum;
}
