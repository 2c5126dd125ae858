import { latinLetter } from './latin-letter.js';

/** `a.` `b)` `（c）`. */
export const latinLower = latinLetter('latin-lower', 'a', 15);
