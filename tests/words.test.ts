/** Every word of a list decides something: its example is the test (`npm run unproved` takes the words out and looks whether an example misses them). */
import { describe, expect, it } from 'vitest';
import { exampleTables, rowsOf, wordExamples } from './helpers/word-examples.js';

describe('words', () => {
  it.each(exampleTables())('%s: each word has its example', (table) => {
    const examples = wordExamples(table);
    const built = rowsOf(examples.map(({ sentence }) => sentence));
    expect(examples.map(({ word }, i) => `${word}: ${built[i]}`)).toEqual(
      examples.map(({ word, rows }) => `${word}: ${rows}`),
    );
  });
});
