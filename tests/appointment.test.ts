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
});
