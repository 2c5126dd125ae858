/**
 * `npm run unproved [-- FILE…]`: takes the words of the lists of `src/extract` out one at a time, runs the fixtures of the tests that hold the word, and lists those that
 * nothing misses. Every word in a list has an example in a test: what is listed wants one, or wants to go.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { loadWhole, loadWith, reaches } from './modules.js';
import { type Case, suites } from './suites.js';
import { wordsOf } from './words-of.js';

const IS_LIST = /(?:\/words\/[\w-]+|words|lexicon|labels)\.ts$/;
const named = process.argv.slice(2);
const files =
  named.length > 0
    ? named
    : readdirSync('src/extract', { recursive: true, encoding: 'utf8' })
        .map((name) => join('src/extract', name))
        .filter((path) => IS_LIST.test(path))
        .sort();

const all = suites(loadWhole);
const before = new Map<Case, string>();
for (const { cases } of all) for (const one of cases) before.set(one, one.run(loadWhole));

/** The longest run of Chinese characters a text must hold to meet the word: of 组织(?!实施) it is 组织. */
const heart = (word: string): string =>
  (
    word
      .replace(/\(\?<?[=!][^()]*\)|\[[^\]]*\][?*+]?|\((?:[^()]|\([^()]*\))*\)[?*+]?|\p{Script=Han}[?*]/gu, '\n')
      .match(/\p{Script=Han}+/gu) ?? ['']
  ).reduce((longest, one) => (one.length > longest.length ? one : longest));

let total = 0;
let unproved = 0;
for (const file of files) {
  const path = resolve(file);
  const words = wordsOf(readFileSync(path, 'utf8'), path);
  const reached = all.filter(({ entry }) => reaches(path, resolve(entry)));
  const missed = words.filter(({ word, without }) => {
    const needle = heart(word);
    const cases = reached.flatMap((suite) => suite.cases).filter(({ text }) => text.includes(needle));
    if (cases.length === 0) return true;
    const load = loadWith(path, without);
    return !cases.some((one) => isBroken(one, () => one.run(load)));
  });
  total += words.length;
  unproved += missed.length;
  if (words.length > 0) console.log(`${file}: ${missed.length} of ${words.length}`);
  for (const { word, line } of missed) console.log(`  ${line}: ${word}`);
}
console.log(`${unproved} of ${total} words unproved (${((100 * unproved) / Math.max(1, total)).toFixed(1)}%)`);

function isBroken(one: Case, run: () => string): boolean {
  try {
    return run() !== before.get(one);
  } catch {
    return true;
  }
}
