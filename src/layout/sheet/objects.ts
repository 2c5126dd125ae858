/** Tables and figures of a sheet, taken out of its text. */

import { countGlyphs } from '../../text/normalize.js';
import type { FigureBlock } from '../../tree/block.js';
import type { Box, Drop, GlyphRun, Page } from '../../tree/page.js';
import { findGrids, type Grid } from '../table/find-grids.js';
import { findHeadedGrids } from '../table/find-headed-grids.js';
import { findOpenGrids } from '../table/find-open-grids.js';
import { stacksOf } from '../table/level-stacks.js';
import { insideGrid, readTable } from '../table/read-table.js';
import { partVertical } from '../vertical/part-vertical.js';
import type { PlacedObject } from './placed-object.js';
import { withoutTitleFrames } from './title-frames.js';

/** Points and shares of the sheet: smaller pictures are marks, larger ones backgrounds or scans. */
const smallest = 24;
const largest = 0.75;

export interface SheetObjects {
  readonly objects: readonly PlacedObject[];
  /** Runs outside the tables. */
  readonly runs: readonly GlyphRun[];
  /** Vertical text. */
  readonly drops: readonly Drop[];
}

export function findObjects(page: Page): SheetObjects {
  let runs = page.runs;
  const objects: PlacedObject[] = [];
  const take = (grid: Grid) => {
    const inside = new Set(runs.filter((run) => insideGrid(grid, run)));
    if (inside.size === 0) return;
    runs = runs.filter((run) => !inside.has(run));
    objects.push(readTable(page.number, grid, [...inside]));
  };
  const ruled = withoutTitleFrames(page);
  findGrids(ruled).forEach(take);
  const stacks = stacksOf(ruled);
  findOpenGrids(ruled, stacks, runs).forEach(take);
  findHeadedGrids(ruled, stacks, runs).forEach(take);
  for (const bbox of page.images) if (isFigure(bbox, page, runs)) objects.push(figure(page.number, bbox));
  const { across, down } = partVertical(runs);
  const text = down.map((run) => run.text).join('');
  const drops: Drop[] =
    down.length > 0
      ? [
          {
            page: page.number,
            reason: 'vertical',
            text,
            glyphs: countGlyphs(text),
            boxes: down.map(({ bbox }) => bbox),
          },
        ]
      : [];
  return { objects, runs: across, drops };
}

const figure = (page: number, bbox: Box): FigureBlock => ({ type: 'figure', page, bbox });

function isFigure([x0, y0, x1, y1]: Box, page: Page, runs: readonly GlyphRun[]): boolean {
  const [width, height] = [x1 - x0, y1 - y0];
  if (width < smallest || height < smallest || width * height > largest * page.width * page.height) return false;
  return !runs.some(({ bbox }) => bbox[0] < x1 && bbox[2] > x0 && bbox[1] < y1 && bbox[3] > y0);
}
