import { describe, expect, it } from 'vitest';
import { isUnit } from '../src/extract/tokens/office/is-unit.js';
import { isVague } from '../src/extract/tokens/office/is-vague.js';
import { splitUnits } from '../src/extract/tokens/office/split-units.js';
import { fixtureCases } from './helpers/fixture-cases.js';

const split = (text: string) =>
  splitUnits(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));

describe('units', () => {
  for (const { file, title, input, expected } of fixtureCases('unit')) {
    it(`${file}: ${title}`, () => {
      const found = file === 'names.txt' ? input.filter(isUnit) : input.map((line) => split(line).join(' | '));
      expect(found).toEqual(expected);
    });
  }
  it('gives spans of the printed text, trimmed of separators', () => {
    const text = '由 市财政局 、市审计局。';
    expect(splitUnits(text, { start: 1, end: text.length })).toEqual([
      { start: 2, end: 6 },
      { start: 8, end: 12 },
    ]);
  });
  it('tells a vague name from a collective one', () => {
    expect(['有关部门', '各地', '当地政府', '市级有关单位', '各县（市、区）政府'].map(isVague)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});
