import type { Box } from '../../tree/page.js';
import { pixels } from './archived-issue.js';

/** A box as ALTO has it. */
export const place = ([x0, y0, x1, y1]: Box) => ({
  HPOS: String(pixels(x0)),
  VPOS: String(pixels(y0)),
  WIDTH: String(pixels(x1 - x0)),
  HEIGHT: String(pixels(y1 - y0)),
});
