import { expect, test } from 'vitest';
import { structure } from '../src/structure/structure.js';
import { fixtureCases } from './helpers/fixture-cases.js';
import { outline } from './helpers/outline.js';
import { sketchLayout } from './helpers/sketch-layout.js';
import { sketchSource as source } from './helpers/sketch-source.js';

/**
 * Documents of other places and levels, written and annotated by hand after the rules and before the first run. One expectation was
 * corrected after it: 各省、自治区、… splits at every 、, as the contract says.
 */
test.each(fixtureCases('structure/unseen'))('structure/unseen/$file: $title', ({ input, expected }) => {
  expect(outline(structure(sketchLayout(input.join('\n')), source))).toEqual(expected);
});
