import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citationsOf } from '../src/extract/citation/citation.js';
import { fixtureCases } from './helpers/fixture-cases.js';
import { miniGazette } from './helpers/mini-gazette.js';

describe('citations', () => {
  it.each(fixtureCases('citation').map((one) => [`${one.file}: ${one.title}`, one] as const))('%s', (_, one) => {
    const rows = citationsOf(miniGazette(one.input));
    const lines = rows.map(({ relation, title, number, targetDocumentId }) =>
      [relation, title === null ? '-' : `《${title}》`, number ?? '-', targetDocumentId].filter(Boolean).join(' | '),
    );
    expect(lines).toEqual(one.expected);
  });

  it('quotes the printed span, title and number together', () => {
    const [row] = citationsOf(miniGazette(['根据《甲市供水条例》（甲政发〔2019〕3号）的规定，现通知如下：']));
    expect(row?.text).toBe('《甲市供水条例》（甲政发〔2019〕3号）');
    expect(row?.start).toBe(2);
  });

  it('reads any text without failing, and every row quotes its own span', () => {
    const pieces = fc.constantFrom(
      ...[
        '《',
        '》',
        '〈',
        '〉',
        '甲市供水办法',
        '关于印发',
        '的通知',
        '（',
        '）',
        '甲政发〔2020〕1号',
        'GB 3838-2002',
      ],
      ...['根据', '现将', '印发', '同时废止', '修改为', '，', '。', '、', '以下简称', '和', '国务院令第5号', ' '],
    );
    fc.assert(
      fc.property(fc.array(pieces, { minLength: 1, maxLength: 40 }), (parts) => {
        const text = parts.join('');
        for (const row of citationsOf(miniGazette([text]))) {
          expect(text.slice(row.start, row.end)).toBe(row.text);
          expect(row.title ?? row.number).not.toBeNull();
          if (row.title !== null) expect(row.text).toContain(row.title);
        }
      }),
    );
  });
});
