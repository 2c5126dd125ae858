import type { Correction } from './correction.js';
import { same } from './outcome.js';

/**
 * Changes that give a value back which an earlier one of the same file took away: two people, or one twice, who do not agree. The last one
 * holds, and the file is to be settled.
 *
 * @returns one line for each
 */
export function takenBack(corrections: readonly Correction[], file: string): string[] {
  const changes = corrections.flatMap((correction, index) =>
    'field' in correction ? [{ ...correction, place: JSON.stringify(correction.row), index }] : [],
  );
  return changes.flatMap(({ table, place, field, new: value, index }, i) => {
    const before = changes
      .slice(0, i)
      .find((one) => one.table === table && one.place === place && one.field === field && same(one.old, value));
    return before === undefined
      ? []
      : [
          `${file}: correction ${index + 1} takes correction ${before.index + 1} back (${table} ${place} ${field}); remove what does not hold`,
        ];
  });
}
