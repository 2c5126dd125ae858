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
});
