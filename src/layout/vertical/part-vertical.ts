import type { GlyphRun } from '../../tree/page.js';
import { centreX, centreY } from '../box.js';

/** A stack has at least this many characters, each about one em below the last. */
const fewest = 4;
const steps = [0.85, 1.45] as const;

/**
 * Runs written downwards (竖排) and all others.
 *
 * @param runs in drawing order: characters set one below the other are drawn so
 */
export function partVertical(runs: readonly GlyphRun[]): { readonly across: GlyphRun[]; readonly down: GlyphRun[] } {
  const down = new Set(runs.filter((run) => run.vertical));
  let stack: GlyphRun[] = [];
  const close = () => {
    if (stack.length >= fewest) for (const run of stack) down.add(run);
    stack = [];
  };
  for (const run of runs) {
    if (!isSingle(run)) close();
    else {
      if (stack.length > 0 && !isBelow(stack.at(-1)!, run)) close();
      stack.push(run);
    }
  }
  close();
  return { across: runs.filter((run) => !down.has(run)), down: [...down] };
}

const isSingle = (run: GlyphRun) => [...run.text.trim()].length === 1 && /\p{Script=Han}/u.test(run.text);

function isBelow(above: GlyphRun, below: GlyphRun): boolean {
  const step = (centreY(below.bbox) - centreY(above.bbox)) / above.size;
  return Math.abs(centreX(above.bbox) - centreX(below.bbox)) < 0.2 * above.size && step > steps[0] && step < steps[1];
}
