import { describe, expect, test } from 'vitest';
import type { Family } from '../src/extract/deadline/phrase.js';
import { families } from '../src/extract/deadline/phrases/index.js';
import { readDeadlines } from '../src/extract/deadline/read-deadlines.js';
import type { Phrase, Veto } from '../src/extract/phrases.js';
import { phrases as targetPhrases } from '../src/extract/target/phrases/index.js';
import { readTargets } from '../src/extract/target/read-targets.js';
import type { Firing } from '../src/tree/trace.js';

interface Named {
  readonly name: string;
  readonly examples: readonly string[];
  readonly unless?: readonly Pick<Veto<never, never>, 'name' | 'example'>[];
}
const phrasesOf = ({ dates = [], lengths = [], recurrences = [], words = [] }: Family): Named[] =>
  ([dates, lengths, recurrences, words] as (readonly Phrase<never, never, never>[])[]).flat();

const issuedOn = '2021-03-01';
const readers: Readonly<
  Record<string, (text: string, trace?: (firing: Firing) => void) => readonly { rule: string }[]>
> = {
  deadline: (text, trace) => readDeadlines(text, { issuedOn }, trace),
  target: (text, trace) => readTargets(text, { issuedOn }, undefined, trace),
};
const tables: readonly (readonly [kind: string, phrases: readonly Named[]])[] = [
  ['deadline', families.flatMap(phrasesOf)],
  ['target', targetPhrases as readonly Named[]],
];

describe.each(tables)('%s', (kind, phrases) => {
  const read = readers[kind]!;
  const examples = phrases.flatMap(({ name, examples }) => examples.map((example) => [name, example] as const));
  test.each(examples)('%s: %s', (name, example) => {
    expect(read(example).map(({ rule }) => rule)).toContain(name);
  });

  const vetoes = new Map(
    phrases.flatMap(({ unless = [] }) => unless.map((veto) => [`${veto.name}: ${veto.example}`, veto] as const)),
  );
  test.each([...vetoes.values()].filter(({ example }) => example !== ''))('unless $name: $example', ({
    name,
    example,
  }) => {
    const firings: Firing[] = [];
    read(example, (firing) => firings.push(firing));
    expect(firings.map(({ vetoedBy }) => vetoedBy)).toContain(name);
  });

  test('every phrase has a name of its own', () => {
    const names = phrases.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});
