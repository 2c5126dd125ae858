/** Pieces of open tables that go on in the next column or on the next sheet: names of columns between two rules, rows below them, and no last rule. */
import type { GlyphRun, Page } from '../../tree/page.js';
import type { Grid } from './find-grids.js';
import { headedGrid } from './headed-grid.js';
import type { GridLine } from './merge-rules.js';

/** @param stacks of level rules on the page @param runs outside the tables that were found */
export function findHeadedGrids(page: Page, stacks: readonly GridLine[][], runs: readonly GlyphRun[]): Grid[] {
  return stacks.flatMap((stack) =>
    stack.slice(1).flatMap((under, i) => {
      const end = stack[i + 2]?.at ?? page.height;
      return headedGrid(page.number, stack[i]!, under, end, runs)?.grid ?? [];
    }),
  );
}
