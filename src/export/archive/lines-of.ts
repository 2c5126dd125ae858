import { centreX, centreY } from '../../layout/box.js';
import type { GlyphRun } from '../../tree/page.js';

/** Runs of one place → its lines from the top, each in the order in which it reads. Turned text is taken as it stands upright. */
export function linesOf(runs: readonly GlyphRun[]): GlyphRun[][] {
  const lines: GlyphRun[][] = [];
  for (const run of [...runs].sort((a, b) => down(a) - down(b))) {
    const last = lines.at(-1);
    if (last && sameLine(last.at(-1)!, run)) last.push(run);
    else lines.push([run]);
  }
  return lines.map((line) => line.sort((a, b) => along(a) - along(b)));
}

const isAcross = ({ angle, vertical }: GlyphRun) => vertical || angle === 90 || angle === 270;

/** How far down the text a run stands: to the left where it is set downwards, or turned clockwise. */
function down(run: GlyphRun): number {
  if (run.vertical || run.angle === 90) return -centreX(run.bbox);
  if (run.angle === 270) return centreX(run.bbox);
  return run.angle === 180 ? -centreY(run.bbox) : centreY(run.bbox);
}

/** How far along its line. */
function along(run: GlyphRun): number {
  if (run.vertical || run.angle === 90) return run.bbox[1];
  if (run.angle === 270) return -run.bbox[3];
  return run.angle === 180 ? -run.bbox[2] : run.bbox[0];
}

/** Half of the lower of the two stands beside the other. */
function sameLine(a: GlyphRun, b: GlyphRun): boolean {
  if (a.angle !== b.angle || a.vertical !== b.vertical) return false;
  const [from, to] = isAcross(a) ? [0, 2] : [1, 3];
  const shared = Math.min(a.bbox[to]!, b.bbox[to]!) - Math.max(a.bbox[from]!, b.bbox[from]!);
  return shared > Math.min(a.bbox[to]! - a.bbox[from]!, b.bbox[to]! - b.bbox[from]!) / 2;
}
