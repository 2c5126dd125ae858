/** Words of jieba's dictionary, looked up one by one. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** Longer ones are names of companies and sayings. */
const LONGEST = 4;

let words: ReadonlyMap<string, number> | undefined;

/** How often jieba saw a word of two to four characters; 0 for what it does not know, and where nodejieba is not installed. */
export function wordFrequency(word: string): number {
  words ??= readWords();
  return words.get(word) ?? 0;
}

function readWords(): ReadonlyMap<string, number> {
  try {
    const { DEFAULT_DICT } = createRequire(import.meta.url)('nodejieba') as { DEFAULT_DICT: string };
    const found = new Map<string, number>();
    for (const line of readFileSync(DEFAULT_DICT, 'utf8').split('\n')) {
      const end = line.indexOf(' ');
      if (end > 1 && end <= LONGEST) found.set(line.slice(0, end), Number.parseInt(line.slice(end + 1), 10));
    }
    return found;
  } catch {
    return new Map();
  }
}
