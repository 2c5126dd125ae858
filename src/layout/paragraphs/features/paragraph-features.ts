/** Evidence that a paragraph ends between two lines (positive) or goes on (negative). One line of why each. */
import type { Feature } from '../../evidence/decide.js';
import type { Boundary } from '../boundary.js';
import { betweenLines } from './between-lines.js';
import { lastLine } from './last-line.js';
import { loneLines } from './lone-lines.js';
import { nextLine } from './next-line.js';
import { titleLines } from './titles.js';

export const paragraphFeatures: readonly Feature<Boundary>[] = [
  ...lastLine,
  ...nextLine,
  ...betweenLines,
  ...loneLines,
  ...titleLines,
];
