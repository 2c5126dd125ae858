import { describe, expect, it } from 'vitest';
import { canonicalName } from '../src/text/registry/canonical.js';
import { jurisdiction } from '../src/text/registry/jurisdiction.js';
import { officeOf } from '../src/text/registry/office-of.js';
import { names, registry } from '../src/text/registry/registry.js';

const inCity = (unit: string, day: string | null = '2022-01-01') =>
  canonicalName(unit, jurisdiction('绍兴市人民政府'), day);

describe('jurisdiction', () => {
  it.each([
    ['嘉兴市人民政府办公室', { central: false, places: { 省: '浙江省', 市: '嘉兴市' } }],
    ['浙江省杭州市人民政府', { central: false, places: { 省: '浙江省', 市: '杭州市' } }],
    ['北京市海淀区人民政府', { central: false, places: { 市: '北京市', 县: '海淀区' } }],
    ['广西壮族自治区人民政府办公厅', { central: false, places: { 省: '广西壮族自治区' } }],
    ['桐乡市人民政府', { central: false, places: { 县: '桐乡市' } }],
    ['中共成都市委办公厅、成都市人民政府办公厅', { central: false, places: { 省: '四川省', 市: '成都市' } }],
    ['国务院办公厅', { central: true, places: {} }],
    ['某某学会', { central: false, places: {} }],
    [null, { central: false, places: {} }],
  ])('%s', (issuer, expected) => {
    expect(jurisdiction(issuer)).toEqual(expected);
  });
});

describe('canonical names', () => {
  it.each([
    ['市人社局', '绍兴市人力资源和社会保障局'],
    ['市人力社保局', '绍兴市人力资源和社会保障局'],
    ['绍兴市财政局', '绍兴市财政局'],
    ['省财政厅', '浙江省财政厅'],
    ['市委宣传部（市委网信办）', '中共绍兴市委宣传部'],
    ['税务总局', '国家税务总局'],
  ])('%s', (unit, full) => {
    expect(inCity(unit)).toBe(full);
  });

  it('is null where the registry does not know, or two offices share the name', () => {
    expect(
      ['市建设局', '市政务数据办', '各县（市、区）政府', '医保局', '嘉城集团'].map((unit) => inCity(unit)),
    ).toEqual([null, null, null, null, null]);
  });

  it('depends on the day of the document', () => {
    expect(inCity('市环保局', '2016-05-01')).toBe('绍兴市环境保护局');
    expect(inCity('市环保局', '2022-05-01')).toBeNull();
  });

  it('reads bare names as offices of the centre in documents of the centre only', () => {
    expect(canonicalName('医保局', jurisdiction('国务院办公厅'), '2022-01-01')).toBe('国家医疗保障局');
    expect(canonicalName('银保监会', jurisdiction('国务院'), '2024-01-01')).toBeNull();
  });

  it('knows a place by its own table', () => {
    expect(canonicalName('市建设局', jurisdiction('嘉兴市人民政府'), '2020-12-01')).toBe('嘉兴市建设局');
  });
});

describe('offices by their full names', () => {
  it('have the place they belong to, the names it prints, and the days of the name', () => {
    expect(officeOf('绍兴市农业农村局')).toEqual({
      jurisdiction: '绍兴市',
      short: ['市农业农村局'],
      from: '2018-10-01',
      to: null,
    });
    expect(officeOf('中共绍兴市委宣传部')).toMatchObject({ jurisdiction: '绍兴市' });
    expect(officeOf('浙江省教育厅')).toMatchObject({ jurisdiction: '浙江省', short: ['省教育厅'] });
    expect(officeOf('中华人民共和国国土资源部')).toMatchObject({ jurisdiction: '中央', to: '2018-03-17' });
  });

  it('are given back for what is worked out of a printed name', () => {
    const where = jurisdiction('绍兴市人民政府');
    for (const printed of ['市财政局', '市发改委', '市委组织部']) {
      expect(officeOf(canonicalName(printed, where, '2021-01-01') ?? '')?.short, printed).toContain(printed);
    }
  });

  it.each(['财政局', '某某公司', '绍兴财政局', '绍兴市教育厅'])('are not made up: %s', (name) => {
    expect(officeOf(name)).toBeNull();
  });
});

describe('the registry as data', () => {
  const { central, departments, party, places, provinces } = registry();
  const all = [...central, ...departments, ...party, ...[...places.values()].flat()];

  it('has dates that are dates, and begin before they end', () => {
    for (const { full, from, to } of all) {
      for (const day of [from, to]) if (day !== undefined) expect(day, full).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      if (from !== undefined && to !== undefined) expect(from < to, full).toBe(true);
    }
  });

  it('lists no name twice in one office', () => {
    for (const office of all) {
      const own = names(office).filter((name) => name !== office.full);
      expect(new Set(own).size, office.full).toBe(own.length);
    }
  });

  it('has 34 first-level divisions less the special regions and Taiwan', () => {
    expect(provinces.size).toBe(31);
  });
});
