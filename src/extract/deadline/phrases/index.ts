/** All families of phrases of deadlines. A test fails where a file of this folder is missing here. */
import type { Family } from '../phrase.js';
import { dateBound } from './date-bound.js';
import { effect } from './effect.js';
import { festival } from './festival.js';
import { lengthAhead } from './length-ahead.js';
import { lengthWithin } from './length-within.js';
import { limitLabel } from './limit-label.js';
import { recurrence } from './recurrence.js';
import { span } from './span.js';
import { term } from './term.js';
import { validity } from './validity.js';

export const families: readonly Family[] = [
  dateBound,
  effect,
  festival,
  lengthAhead,
  lengthWithin,
  limitLabel,
  recurrence,
  span,
  term,
  validity,
];
