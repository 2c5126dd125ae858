import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { officeNames } from './office-names.js';
import { PairSet } from './pair-set.js';
import { WordFrequencies } from './word-frequencies.js';

/** The part of nodejieba used here; it is an optional dependency, so its own types may be absent. */
interface Library {
  readonly DEFAULT_DICT: string;
  load(files: Record<'dict' | 'userDict' | 'idfDict' | 'stopWordDict', string>): void;
  cut(text: string): string[];
}

/** nodejieba with the names of the registry as its user dictionary. It is loaded with what the texts at hand need, no more. */
export class Jieba {
  private words: WordFrequencies | null = null;
  private isInWords: ((unit: number) => boolean) | null = null;
  /** What the words loaded now suffice for. */
  private covered: PairSet | null = null;

  private constructor(private readonly library: Library) {}

  /** Null where nodejieba is not installed, or its addon could not be built for this machine. */
  static find(): Jieba | null {
    try {
      const require = createRequire(import.meta.url);
      require('nodejieba/build/Release/nodejieba.node'); // the package itself looks for its addon only at the first load
      return new Jieba(require('nodejieba') as Library);
    } catch {
      return null;
    }
  }

  cutAll(texts: readonly string[], next: readonly string[]): string[][] {
    this.words ??= WordFrequencies.read(this.library.DEFAULT_DICT);
    this.isInWords ??= inWords(this.words);
    const pairs = new PairSet(texts, this.isInWords);
    if (!this.covered?.includes(pairs)) this.prepare(this.words, new PairSet([...texts, ...next], this.isInWords));
    return texts.map((text) => (text === '' ? [] : this.library.cut(text)));
  }

  private prepare(words: WordFrequencies, pairs: PairSet): void {
    const { median } = words;
    const names = officeNames().filter((name) => pairs.hold(name));
    load(this.library, words.excerpt(pairs), names.map((name) => `${name} ${median} nt`).join('\n'));
    this.covered = pairs;
  }
}

/** Which UTF-16 code units stand in words of the dictionary or names of the registry. */
function inWords(words: WordFrequencies): (unit: number) => boolean {
  const units = new Set(officeNames().flatMap((name) => Array.from(name, (character) => character.charCodeAt(0))));
  return (unit) => words.isInWords(unit) || units.has(unit);
}

/** nodejieba reads files only. Weights and stop words are for keywords, which are never asked for: lists of one spare reading its own 6 MB. */
function load(library: Library, words: string, names: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'gongbao-'));
  const file = (name: string, content: string) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  try {
    library.load({
      dict: file('words', words),
      userDict: file('names', names),
      idfDict: file('weights', '的 1.0'),
      stopWordDict: file('stops', '的\n'),
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
