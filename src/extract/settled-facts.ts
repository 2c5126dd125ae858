/** A fact whose words OCR read otherwise is inferred, whatever rule drew it: its words were settled by grammar (`src/readings`). */

import type { Evidence } from '../tree/facts.js';
import { type Leaf, leaves } from '../tree/leaf.js';
import { leafKey, placeOf } from '../tree/place.js';
import type { Stage } from '../tree/stage.js';

export const settledFacts: Stage = () => (gazette) => {
  const settled = new Map<string, Leaf>();
  for (const leaf of leaves(gazette)) {
    if (leaf.styles.some((span) => span.settled !== undefined)) settled.set(leafKey(placeOf(leaf)), leaf);
  }
  if (settled.size === 0) return;
  for (const rows of Object.values(gazette.facts) as Evidence[][]) {
    for (const row of rows) {
      const reason = whySettled(settled.get(leafKey(row)), row);
      if (reason === null) continue;
      row.reason = row.certainty === 'inferred' && row.reason ? `${row.reason}; ${reason}` : reason;
      row.certainty = 'inferred';
    }
  }
};

/** Why characters of the row's span stand there although OCR read others; null where it read them all. */
function whySettled(leaf: Leaf | undefined, { start, end }: Evidence): string | null {
  const reasons = (leaf?.styles ?? []).flatMap((span) =>
    span.settled !== undefined && span.start < end && span.end > start ? [span.settled] : [],
  );
  return reasons.length === 0 ? null : `read otherwise by OCR: ${[...new Set(reasons)].join('; ')}`;
}
