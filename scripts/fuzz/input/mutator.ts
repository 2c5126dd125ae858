import type { Draw } from '../draw.js';

/** Damages a file. `other` is another file of the same form, to take parts from. */
export type Mutator = (bytes: Buffer, draw: Draw, other: Buffer) => Buffer | Promise<Buffer>;
