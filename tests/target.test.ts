import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { targetsOf } from '../src/extract/target/plugin.js';
import { type FoundTarget, readTargets, type TargetContext } from '../src/extract/target/read-targets.js';
import { leaves } from '../src/tree/leaf.js';
import { fixtureCases } from './helpers/fixture-cases.js';
import { miniGazette } from './helpers/mini-gazette.js';

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
      if (!/百分之|千分之/.test(span)) expect(span).toContain(unit);
      expect(span).toMatch(/[\d一二两三四五六七八九十百千万亿]/); // 1.4 十
    }
  }
});

test('at least 60 sentences are tried, with negative ones', () => {
  expect(cases.length).toBeGreaterThanOrEqual(60);
  expect(cases.filter(({ expected }) => expected.length === 0).length).toBeGreaterThanOrEqual(20);
});

test.each([
  [
    'the year of the heading of a column',
    '序号|任务|2024年目标任务|责任单位',
    '1|道路建设|新建农村公路35公里，通车里程达到1200公里|县交通局',
    [
      ['=', 35, '公里', '2024-12-31'],
      ['>=', 1200, '公里', '2024-12-31'],
    ],
  ],
  [
    'a table of indicators: values ahead under their years, results none',
    '指标名称|单位|2020年|2025年',
    '护理型床位占比|%|48|≥55',
    [['>=', 55, '%', '2025-12-31']],
  ],
  ['a unit in the name', '主要指标|2025年目标值', '人均预期寿命（岁）|79左右', [['~', 79, '岁', '2025-12-31']]],
  ['a goal in words', '主要指标|2025年', '生态环境质量|持续改善', []],
] as const)('tables: %s', (_, header, row, expected) => {
  const gazette = miniGazette(['@document 通知 | 某计划 | | 某县人民政府 | 2024-01-10', `@table ${header}`, `|${row}`]);
  const found = [...leaves(gazette)].filter((leaf) => leaf.row).flatMap((leaf) => targetsOf(leaf, []));
  expect(found.map(({ comparator, value, unit, due }) => [comparator, value, unit, due])).toEqual(expected);
});
