/** The programs that print, one row each: how often, what it needs, how it prints a set edition. */
import { writeFileSync } from 'node:fs';
import type { Design } from '../design/design.js';
import type { Draw } from '../draw.js';
import type { Edition } from '../set/edition.js';
import { drawManner, printPdf, sayManner } from './pdf.js';

export interface Print {
  readonly edition: Edition;
  readonly design: Design;
  readonly draw: Draw;
  readonly file: string;
}
export interface Producer {
  readonly name: string;
  readonly weight: number;
  /** Commands that must be installed. */
  readonly needs: readonly string[];
  /** @returns what was done, in words */
  readonly print: (job: Print) => Promise<string>;
}

export const producers: readonly Producer[] = [
  {
    name: 'pdf-lib',
    weight: 12,
    needs: [],
    print: async ({ edition, design, draw, file }) => {
      const manner = drawManner(draw);
      writeFileSync(file, await printPdf(edition, design, manner));
      return sayManner(manner);
    },
  },
];
