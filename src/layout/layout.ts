import type { Layout } from '../tree/block.js';
import type { Page } from '../tree/page.js';

/** Pages → blocks in reading order. */
export function layout(_pages: readonly Page[]): Layout {
  return { sheets: [], blocks: [], furniture: [], drops: [], metadata: {} };
}
