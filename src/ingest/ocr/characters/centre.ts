import type { ReadCharacter } from '../engines/engine.js';

/** Of a character along its line, pixels. */
export const centre = ({ x0, x1 }: ReadCharacter): number => (x0 + x1) / 2;
