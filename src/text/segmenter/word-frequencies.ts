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
  private constructor(
    private readonly lines: readonly string[],
    private readonly sum: number,
    private readonly rarest: string,
    /** The frequency jieba gives to words of a user dictionary that bring none. */
    readonly median: number,
  ) {}

  /** Reads a dictionary of lines such as `人民政府 14396 nt`. */
  static read(path: string): WordFrequencies {
    const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
    const frequencies = Float64Array.from(lines, frequencyOf);
    const sorted = frequencies.toSorted();
    const rarest = lines[frequencies.indexOf(sorted[0]!)]!;
    return new WordFrequencies(lines, sumOf(frequencies), rarest, sorted[sorted.length >> 1]!);
  }

  /** The dictionary for texts of these pairs of characters: their words, the rarest word of all (jieba's weight for unknown ones), the rest. */
  excerpt(pairs: PairSet): string {
    const kept = this.lines.filter((line) => pairs.hold(line, line.indexOf(' ')));
    if (!kept.includes(this.rarest)) kept.push(this.rarest);
    const rest = this.sum - sumOf(kept.map(frequencyOf));
    return [...kept, ...(rest > 0 ? [`${FILLER} ${rest} x`] : [])].join('\n');
  }
}

const frequencyOf = (line: string): number => Number.parseInt(line.slice(line.indexOf(' ') + 1), 10);
const sumOf = (numbers: readonly number[] | Float64Array): number => {
  let sum = 0;
  for (const number of numbers) sum += number;
  return sum;
};
