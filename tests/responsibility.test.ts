import { describe, expect, it } from 'vitest';
import { findResponsibilities } from '../src/extract/responsibility/responsibilities.js';
import { fixtureCases } from './helpers/fixture-cases.js';
import { miniGazette } from './helpers/mini-gazette.js';

describe('responsibilities', () => {
  it.each(fixtureCases('responsibility').map((one) => [`${one.file}: ${one.title}`, one] as const))('%s', (_, one) => {
    const rows = findResponsibilities(miniGazette(one.input));
    expect(rows.map(({ role, unit, source }) => `${role} ${unit} ${source}`)).toEqual(one.expected);
  });

  it('points at the characters of the unit and gives its full name', () => {
    const text = '稳定就业。（牵头单位：市人力社保局；配合单位：市总工会等）';
    const issue = [
      '@document 通知 | 标题 | 绍政办发〔2022〕5号 | 绍兴市人民政府办公室 | 2022-03-01',
      '@clause 一/1',
      text,
    ];
    const [lead, support] = findResponsibilities(miniGazette(issue));
    expect(lead).toMatchObject({
      unit: '市人力社保局',
      canonical: '绍兴市人力资源和社会保障局',
      start: 11,
      end: 17,
      path: '一/1',
    });
    expect(text.slice(support?.start, support?.end)).toBe('市总工会');
    expect(support?.certainty).toBe('stated');
  });

  it('says why a bare list of names is only inferred', () => {
    const [row] = findResponsibilities(miniGazette(['深化改革。（省医保局、省药监局）']));
    expect(row?.certainty).toBe('inferred');
    expect(row?.reason).not.toBeNull();
  });
});
