import type { GlyphRun } from '../../tree/page.js';
import { aroundAll, centreY } from '../box.js';
import { groupLines, lineText, makeLine } from '../lines/text-line.js';
import type { Segment } from '../segment.js';
import { footColumns } from './foot-columns.js';
import { label, mark, nameIn } from './note-name.js';
import type { NotedPage } from './noted-page.js';

/** A raised mark is smaller than the line it stands in by this. */
const smallMark = 0.8;
/** Ems of its line by which the middle of a raised mark lies above the middle of the line. */
const raised = 0.1;

/**
 * The marks of a sheet. Of a scanned one they may be misread (④ for ①): where small print at the foot of a column opens with a name that
 * no mark has, the one mark above it that no small print opens with is meant.
 */
export function marksOn(page: NotedPage, segments: readonly Segment[], bodySize: number): Map<string, GlyphRun[]> {
  const marks = marksOf(segments);
  if (page.textLayer !== 'ocr' || marks.size === 0) return marks;
  const feet = footColumns(segments, bodySize).map((column) => {
    const [left, , right] = aroundAll(column.map(({ bbox }) => bbox));
    const [first] = groupLines(column);
    const line = makeLine(first!, 0, { left, right, extent: 'page', middle: page.width / 2 });
    return { left, right, top: line.bbox[1], name: nameIn(label, lineText(line)) };
  });
  for (const { name, left, right, top } of feet) {
    if (name === undefined || marks.has(name)) continue;
    const free = [...marks]
      .filter(([other]) => feet.every((foot) => foot.name !== other))
      .flatMap(([other, runs]) => runs.map((run) => ({ other, run })))
      .filter(({ run: { bbox, size } }) => bbox[3] < top && bbox[0] > left - 1 && bbox[2] < right + 2 * size);
    if (free.length !== 1) continue;
    const [{ other, run }] = free as [{ other: string; run: GlyphRun }];
    marks.set(
      other,
      marks.get(other)!.filter((one) => one !== run),
    );
    marks.set(name, [run]);
  }
  return marks;
}

/** Raised marks and the runs that print them. */
function marksOf(segments: readonly Segment[]): Map<string, GlyphRun[]> {
  const marks = new Map<string, GlyphRun[]>();
  for (const segment of segments) {
    for (const run of segment.runs) {
      const name = isRaised(run, segment) ? nameIn(mark, run.text.trim()) : undefined;
      if (name) marks.set(name, [...(marks.get(name) ?? []), run]);
    }
  }
  return marks;
}

/** After other text of its line, smaller and higher. */
function isRaised(run: GlyphRun, segment: Segment): boolean {
  const i = segment.runs.indexOf(run);
  const line = segment.runs.find((other) => other.size === segment.size);
  return (
    i > 0 &&
    line !== undefined &&
    run.size < smallMark * segment.size &&
    centreY(line.bbox) - centreY(run.bbox) > raised * segment.size
  );
}
