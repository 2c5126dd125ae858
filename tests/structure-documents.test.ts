import { expect, test } from 'vitest';
import { structure } from '../src/structure/structure.js';
import type { Gazette } from '../src/tree/gazette.js';
import { fixtureCases } from './helpers/fixture-cases.js';
import { outline } from './helpers/outline.js';
import { sketchLayout } from './helpers/sketch-layout.js';
import { sketchSource as source } from './helpers/sketch-source.js';

const read = (input: readonly string[]): Gazette => structure(sketchLayout(input.join('\n')), source);

test.each(fixtureCases('structure/documents'))('structure/documents/$file: $title', ({ input, expected }) => {
  expect(outline(read(input)).map((line) => line.trimEnd())).toEqual(expected);
});

/** What the front matter says, and where the documents stand (printed pages). */
function frontOutline({ id, masthead, toc, children }: Gazette): string[] {
  const show = (values: readonly unknown[]) => values.map((value) => value ?? '-').join(' | ');
  const order = new Map<string | null, number>(children.map((document, i) => [document.id, i + 1]));
  const spans = children.map(({ pages }) =>
    pages.printed.first === null ? '-' : `${pages.printed.first}-${pages.printed.last}`,
  );
  return [
    `issue ${id}`,
    masthead === null ? 'masthead null' : `masthead ${show(Object.values(masthead))}`,
    ...toc.map(
      (entry) =>
        `toc ${show([entry.section, entry.title, entry.documentNumber, entry.page, order.get(entry.documentId)])}`,
    ),
    `pages ${spans.join(' ')}`,
  ];
}

test.each(fixtureCases('structure/front'))('structure/front/$file: $title', ({ input, expected }) => {
  const found = frontOutline(read(input));
  const withMasthead = expected.some((line) => line.startsWith('masthead'));
  expect(withMasthead ? found : found.filter((line) => !line.startsWith('masthead'))).toEqual(expected);
});
