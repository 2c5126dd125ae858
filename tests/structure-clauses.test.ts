import { expect, test } from 'vitest';
import { buildBody } from '../src/structure/clauses/build-body.js';
import { fixtureCases } from './helpers/fixture-cases.js';
import { bodyOutline } from './helpers/outline.js';
import { sketchLayout } from './helpers/sketch-layout.js';

test.each(fixtureCases('structure/clauses'))('structure/clauses/$file: $title', ({ input, expected }) => {
  expect(bodyOutline(buildBody(sketchLayout(input.join('\n')).blocks))).toEqual(expected);
});
