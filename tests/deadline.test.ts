import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Context } from '../src/extract/deadline/context.js';
import { families } from '../src/extract/deadline/phrases/index.js';
import { deadlinesOf } from '../src/extract/deadline/plugin.js';
import type { Proposal } from '../src/extract/deadline/proposal.js';
import { readDeadlines } from '../src/extract/deadline/read-deadlines.js';
import { ownEffect } from '../src/extract/deadline/refine/own-effect.js';
import { effectiveOf } from '../src/extract/effective/effective.js';
import { leaves } from '../src/tree/leaf.js';
import { fixtureCases } from './helpers/fixture-cases.js';
import { miniGazette } from './helpers/mini-gazette.js';

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

test('every file of phrases is listed in the index', () => {
  const files = readdirSync(join(import.meta.dirname, '../src/extract/deadline/phrases'));
  expect(families.map(({ name }) => `${name}.ts`).sort()).toEqual(files.filter((file) => file !== 'index.ts').sort());
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

test('自本意见施行之日起 is the day on which the same document takes effect, in whatever part it says so', () => {
  const gazette = miniGazette([
    '@document 通知 | 某市人民政府关于印发供水办法的通知 | 某政发〔2020〕1号 | 某市人民政府 | 2020-10-26',
    '《供水暂行办法》自本办法施行之日起停止执行。',
    '@part enclosure 供水办法',
    '@clause 第三十条',
    '本办法自2020年12月1日起施行。',
    '@document 通知 | 某市人民政府关于别的事项的通知 | 某政发〔2020〕2号 | 某市人民政府 | 2020-11-01',
    '原规定自本通知施行之日起停止执行。',
  ]);
  const rows = ownEffect([...leaves(gazette)].filter(({ kind }) => kind !== 'title').flatMap(deadlinesOf));
  expect(rows.map(({ from, certainty, anchor }) => [from, certainty, anchor])).toEqual([
    ['2020-12-01', 'inferred', null],
    ['2020-12-01', 'stated', null],
    [null, 'stated', '本通知施行'],
  ]);
});

test.each([
  '本法自2004年5月1日起施行。',
  '本令自2004年5月1日起施行。',
  '本解释自2004年5月1日起施行。',
  '本批复自2004年5月1日起施行。',
  '本章程自2004年5月1日起施行。',
  '本决议自2004年5月1日起施行。',
  '本准则自2004年5月1日起施行。',
  '本守则自2004年5月1日起施行。',
  '本纲要自2004年5月1日起施行。',
])('a text speaks of itself: %s', (sentence) => {
  expect(effectOf(sentence)).toEqual({ from: '2004-05-01', until: null, text: sentence });
});

test.each([
  '本法院新规自2004年5月1日起施行。',
  '本法人证照新版自2004年5月1日起施行。',
])('a word that begins like the name of a text is none: %s', (sentence) => {
  expect(effectOf(sentence)).toBeNull();
});

function effectOf(sentence: string) {
  const rows = [...leaves(miniGazette([sentence]))].flatMap(deadlinesOf);
  return effectiveOf(rows, () => sentence);
}
