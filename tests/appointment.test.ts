import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appointmentsOf } from '../src/extract/appointment/appointment.js';
import { fixtureCases } from './helpers/fixture-cases.js';
import { miniGazette } from './helpers/mini-gazette.js';

const NOTICE = '@document 人事任免 | 临江市人民政府人事任免';

describe('appointments', () => {
  it.each(fixtureCases('appointment').map((one) => [`${one.file}: ${one.title}`, one] as const))('%s', (_, one) => {
    const lines = one.input[0]?.startsWith('@document') ? one.input : [NOTICE, ...one.input];
    const rows = appointmentsOf(miniGazette(lines)).map((row) =>
      [
        row.action,
        row.person,
        row.organisation ?? '-',
        row.post,
        row.probation ?? '-',
        ...(row.certainty === 'stated' ? [] : [row.certainty]),
      ].join(' | '),
    );
    expect(rows).toEqual(one.expected);
  });

  it('quotes the clause it was read from', () => {
    const text = '任命甲乙为某市水利局局长；丙丁任某市林业局局长。';
    const rows = appointmentsOf(miniGazette([NOTICE, text]));
    expect(rows.map((row) => row.text)).toEqual(['任命甲乙为某市水利局局长', '丙丁任某市林业局局长']);
    for (const row of rows) expect(text.slice(row.start, row.end)).toBe(row.text);
  });

  it('reads any text without failing, and names only persons and posts that are printed', () => {
    const pieces = fc.constantFrom(
      ...[
        '任命',
        '免去',
        '张三',
        '李四',
        '王五·艾山',
        '同志',
        '为',
        '任',
        '的',
        '职务',
        '某市水利局',
        '局长',
        '副主任',
      ],
      ...['（试用期一年）', '、', '，', '；', '。', '其', '不再担任', '分别', '决定', '第二届理事会', '党组书记', ' '],
    );
    fc.assert(
      fc.property(fc.array(pieces, { minLength: 1, maxLength: 30 }), (parts) => {
        const text = parts.join('');
        for (const row of appointmentsOf(miniGazette([NOTICE, text]))) {
          expect(text.slice(row.start, row.end)).toBe(row.text);
          expect(text).toContain(row.person);
          expect(row.text).toContain(row.post.replace(/^代理/, ''));
        }
      }),
    );
  });
});
