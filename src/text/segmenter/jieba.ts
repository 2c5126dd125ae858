import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { bestPath } from './best-path.js';
import { officeNames } from './office-names.js';
import { WordTable } from './word-table.js';

/**
 * Cuts as nodejieba does with the names of the registry as its user dictionary: by its dictionary, but without its addon, which takes
 * seconds and 200 MB to load it. A test holds the two against each other.
 */
export class Jieba {
  private known: WordTable | null = null;

  private constructor(private readonly dictionary: string) {}

  /** Null where nodejieba, an optional dependency, is not installed. */
  static find(): Jieba | null {
    try {
      const { DEFAULT_DICT } = createRequire(import.meta.url)('nodejieba') as { DEFAULT_DICT: string };
      return existsSync(DEFAULT_DICT) ? new Jieba(DEFAULT_DICT) : null;
    } catch {
      return null;
    }
  }

  /** Read when the first text is cut: it takes a fifth of a second. */
  private get words(): WordTable {
    this.known ??= new WordTable(readFileSync(this.dictionary, 'utf8'), officeNames());
    return this.known;
  }

  /** The words of a text in order; joined they give the text again. */
  cut(text: string): string[] {
    const words: string[] = [];
    if (text === '') return words;
    let start = 0;
    for (let at = 0; at < text.length; at += 1) {
      if (!isSeparator(text.charCodeAt(at))) continue;
      for (const word of bestPath(text.slice(start, at), this.words)) words.push(word);
      words.push(text[at]!);
      start = at + 1;
    }
    for (const word of bestPath(text.slice(start), this.words)) words.push(word);
    return words;
  }
}

/** Where jieba cuts before it looks for words: space, tab, line feed, ，, 。 */
const isSeparator = (unit: number): boolean =>
  unit === 0x20 || unit === 0x09 || unit === 0x0a || unit === 0xff0c || unit === 0x3002;
