import { describe, expect, it } from 'vitest';
import { firstUnitLeads } from '../src/extract/responsibility/refine/first-unit-leads.js';
import { tagRule } from '../src/extract/responsibility/rules/tag.js';
import type { Leaf } from '../src/tree/leaf.js';
import { fixtureCases } from './helpers/fixture-cases.js';

/** The tags of one text: `role unit | role unit`. */
function tagsOf(text: string): string {
  const leaf = { kind: 'paragraph', name: 'paragraph1', path: '一', text } as Leaf;
  return firstUnitLeads(tagRule([leaf]), [leaf])
    .map(({ role, start, end }) => `${role} ${text.slice(start, end)}`)
    .join(' | ');
}

describe('bracketed responsibility tags', () => {
  for (const { file, title, input, expected } of fixtureCases('tag')) {
    it(`${file}: ${title}`, () => {
      expect(input.map(tagsOf).filter((line) => line !== '')).toEqual(expected);
    });
  }
});
