import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type FoundTarget, readTargets, type TargetContext } from '../src/extract/target/read-targets.js';
import { fixtureCases } from './helpers/fixture-cases.js';

const cases = fixtureCases('target');

/** `issuedOn: 2023-03-08` and `sorts: true` above the first case of a file. */
function contextOf(file: string): TargetContext {
  const head = readFileSync(join(import.meta.dirname, 'fixtures/target', file), 'utf8').split(/^# /m)[0] ?? '';
  return { issuedOn: /^issuedOn: (\S+)$/m.exec(head)?.[1] ?? null, sorts: /^sorts: true$/m.test(head) }; // issuedOn: 2023-03-08
}

const describeTarget = ({ indicator, comparator, value, unit, due }: FoundTarget): string =>
  `${indicator} ${comparator} ${value} ${unit}${due === null ? '' : ` by ${due}`}`;

test.each(cases)('target/$file: $title', ({ file, input, expected }) => {
  expect(readTargets(input.join('\n'), contextOf(file)).map(describeTarget)).toEqual(expected);
});

test('every span holds the number it was read from', () => {
  for (const { file, input } of cases) {
    const text = input.join('\n');
    for (const { start, end, unit } of readTargets(text, contextOf(file))) {
      const span = text.slice(start, end).normalize('NFKC').replace(/\s/g, '');
      expect(span).toContain(unit);
      expect(span).toMatch(/[\d一二三四五六七八九十百千万亿]/); // 1.4 十
    }
  }
});

test('at least 60 sentences are tried, with negative ones', () => {
  expect(cases.length).toBeGreaterThanOrEqual(60);
  expect(cases.filter(({ expected }) => expected.length === 0).length).toBeGreaterThanOrEqual(20);
});
