/**
 * Lines of two columns that hanging punctuation brings together: a mark that hangs into a narrow gutter leaves less white before the next
 * column than a space in a line has, and both lines would pass for one.
 */
import { aroundAll } from '../box.js';
import { makeSegment, type Segment } from '../segment.js';
import type { Gutter } from './gutters.js';

/** Stops, and closing marks: the reader of scans takes dust behind a line for one, and no box of them is narrower than half an em. */
const hanging = /[，。、；：,.;:”’》〉）〕】]$/;
/** Ems by which a line may miss the edge of its column. */
const slack = 0.3;
/** Ems: no space inside a line that goes on is so wide. */
const clear = 0.5;

export function splitHanging(segments: readonly Segment[], gutters: readonly Gutter[]): Segment[] {
  return gutters.reduce<Segment[]>((all, gutter) => all.flatMap((segment) => split(segment, gutter)), [...segments]);
}

/** Does a mark stand at its end that may hang over the edge of the column? */
export const endsHanging = ({ runs }: Segment): boolean => hanging.test(runs.at(-1)?.text.trim() ?? '');

function split(segment: Segment, { x0, x1 }: Gutter): Segment[] {
  if (segment.object || segment.bbox[0] > x0 || segment.bbox[2] < x1) return [segment];
  const at = segment.runs.findIndex((run, i) => {
    const before = segment.runs[i - 1];
    if (!before || Math.abs(run.bbox[0] - x1) > slack * segment.size) return false;
    const hangs = before.bbox[2] - x0;
    const white = run.bbox[0] - before.bbox[2];
    // Ragged lines let the gutter seem wider than it is: then the white behind the mark says where the line ends.
    return (
      hanging.test(before.text.trim()) &&
      white > 0 &&
      hangs > -0.1 * segment.size &&
      (hangs < 1.2 * segment.size || white > clear * segment.size)
    );
  });
  if (at < 1) return [segment];
  return [segment.runs.slice(0, at), segment.runs.slice(at)].map((runs) =>
    makeSegment(segment.page, runs, aroundAll(runs.map(({ bbox }) => bbox))),
  );
}
