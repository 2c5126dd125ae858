import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Context } from '../src/extract/deadline/context.js';
import type { Proposal } from '../src/extract/deadline/proposal.js';
import { readDeadlines } from '../src/extract/deadline/read-deadlines.js';
import { rules } from '../src/extract/deadline/rules/index.js';
import { fixtureCases } from './helpers/fixture-cases.js';

const folder = join(import.meta.dirname, 'fixtures/deadline');
const cases = fixtureCases('deadline');

/** `issuedOn: 2023-03-08` and the like, above the first case of a file: what the rules may know besides the text. */
function contextOf(file: string): Context {
  const head = readFileSync(join(folder, file), 'utf8').split(/^# /m)[0] ?? '';
  const issuedOn = /^issuedOn: (\S+)$/m.exec(head)?.[1] ?? null; // issuedOn: 2023-03-08
  return { issuedOn, limitColumn: /^limitColumn: true$/m.test(head) };
}

test.each(cases)('deadline/$file: $title', ({ file, input, expected }) => {
  const text = input.join('\n');
  const found = readDeadlines(text, contextOf(file));
  // a span is compared only where the case writes one after `|`
  expect(found.map((row, i) => describeProposal(row, text, expected[i]?.includes(' | ') ?? false))).toEqual(expected);
});

function describeProposal({ start, end, ...value }: Proposal, input: string, withText: boolean): string {
  const columns = (['from', 'due', 'within', 'anchor', 'rrule'] as const)
    .filter((column) => value[column] !== null)
    .map((column) => `${column}=${value[column]}`);
  const flags = [value.workingDays ? 'workingDays' : '', value.certainty === 'inferred' ? 'inferred' : ''];
  const line = [value.kind, ...columns, ...flags].filter(Boolean).join(' ');
  return withText ? `${line} | ${input.slice(start, end)}` : line;
}

test('every value that stays null or is inferred says why', () => {
  for (const { file, input } of cases) {
    for (const row of readDeadlines(input.join('\n'), contextOf(file))) {
      const settled = row.certainty === 'stated' && (row.due ?? row.from ?? row.within ?? row.rrule) !== null;
      expect(settled || row.reason !== null, `${input} ${row.kind}`).toBe(true);
    }
  }
});

test('every rule file is listed in the index', () => {
  const files = readdirSync(join(import.meta.dirname, '../src/extract/deadline/rules'));
  expect(rules.map(({ name }) => `${name}.ts`).sort()).toEqual(files.filter((file) => file !== 'index.ts').sort());
});

test('at least 300 phrases are tried, some of them in every file of no limit at all', () => {
  expect(cases.length).toBeGreaterThanOrEqual(300);
  for (const file of new Set(cases.map((one) => one.file).filter((name) => !name.startsWith('passage')))) {
    expect(
      cases.some((one) => one.file === file && one.expected.length === 0),
      file,
    ).toBe(true);
  }
});
