import type { GlyphRun } from '../tree/page.js';

/** Is it set in a face that headings are set in: bold, or 黑体? */
export const isStrong = (run: GlyphRun): boolean => run.bold || run.typeface === 'hei';
