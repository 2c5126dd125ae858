import { groupBy } from '../../group-by.js';
import type { Proposal } from '../proposal.js';

/** Keeps the first proposal for each span: two rules may read the same words (a duty item that says 由X牵头). */
export const once = (proposals: readonly Proposal[]): Proposal[] =>
  [...groupBy(proposals, ({ leaf }) => leaf).values()].flatMap((own) =>
    own.filter((one, i) => !own.slice(0, i).some(({ start, end }) => start < one.end && one.start < end)),
  );
