import { aroundAll } from '../../layout/box.js';
import type { Box, GlyphRun } from '../../tree/page.js';

/** The box of a line of runs. */
export const lineBox = (runs: readonly GlyphRun[]): Box => aroundAll(runs.map(({ bbox }) => bbox));
