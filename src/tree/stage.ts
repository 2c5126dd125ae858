import type { Plugin } from 'unified';
import type { Gazette } from './gazette.js';

/** A stage on the tree: it changes the tree in place and reports trouble as messages of the file. */
export type Stage = Plugin<[], Gazette>;
