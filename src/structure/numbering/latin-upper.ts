import { latinLetter } from './latin-letter.js';

/** `A.` `B)` `（C）`. */
export const latinUpper = latinLetter('latin-upper', 'A', 14);
