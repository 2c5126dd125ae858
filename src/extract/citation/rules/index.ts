import type { Citation } from '../../../tree/facts.js';
import type { RelationRule } from '../context.js';
import { amends } from './amends.js';
import { basedOn } from './based-on.js';
import { interprets } from './interprets.js';
import { publishes } from './publishes.js';
import { repeals } from './repeals.js';

/** Relations from the most to the least telling; the first whose rule holds is the mention's, else it `cites`. */
export const relationRules: readonly (readonly [Citation['relation'], RelationRule])[] = [
  ['interprets', interprets],
  ['repeals', repeals],
  ['publishes', publishes],
  ['amends', amends],
  ['based_on', basedOn],
];
