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
 * no mark has, the one mark above it that no small print opens with is meant. Where no mark was read at all, the note belongs to the text
 * above it, and stands behind its last line: text that goes on in the next column is not to run on from a note.
 */
export function marksOn(page: NotedPage, segments: readonly Segment[], bodySize: number): Map<string, GlyphRun[]> {
  const marks = marksOf(segments);
  if (page.textLayer !== 'ocr') return marks;
  const feet = footColumns(segments, bodySize).map((column) => {
    const [left, , right] = aroundAll(column.map(({ bbox }) => bbox));
    const [first] = groupLines(column);
    const line = makeLine(first!, 0, { left, right, extent: 'page', middle: page.width / 2 });
    const text = lineText(line);
    return { left, right, top: line.bbox[1], name: nameIn(label, text), isSure: OPENS_NOTE.test(text) };
  });
  for (const { name, left, right, top, isSure } of feet) {
    if (name === undefined) continue;
    const isOwn = ({ bbox, size }: GlyphRun): boolean =>
      bbox[3] < top && bbox[0] > left - 1 && bbox[2] < right + 2 * size;
    // Documents on one sheet each count from ①: of two notes of one name the other column's mark is none of this one.
    const named = marks.get(name) ?? [];
    if (named.some(isOwn)) continue;
    const free = [...marks]
      .filter(([other]) => feet.every((foot) => foot.name !== other))
      .flatMap(([other, runs]) => runs.map((run) => ({ other, run })))
      .filter(({ run }) => isOwn(run));
    const unread = free.length === 0 && named.length === 0 && isSure && lastAbove(top, left, right, segments, bodySize);
    if (unread) marks.set(name, [unread]);
    if (free.length !== 1) continue;
    const [{ other, run }] = free as [{ other: string; run: GlyphRun }];
    marks.set(
      other,
      marks.get(other)!.filter((one) => one !== run),
    );
    marks.set(name, [...named, run]);
  }
  return marks;
}

/** A ring, or its digit right before the text: a list has a point behind its number. */
const OPENS_NOTE = /^(?:[①-⑳]|\d{1,2}(?=[\p{Script=Han}《“])(?![年月日时]))/u; // "① 本条" "1本条"

/** In place of a mark that was not read: nothing, at the end of the last line of the text above. */
function lastAbove(
  top: number,
  left: number,
  right: number,
  segments: readonly Segment[],
  bodySize: number,
): GlyphRun | undefined {
  const above = segments.filter(
    ({ bbox, size, object }) =>
      !object && size >= smallMark * bodySize && bbox[3] < top && bbox[0] < right && bbox[2] > left,
  );
  const last = above.sort((a, b) => centreY(b.bbox) - centreY(a.bbox))[0]?.runs.at(-1);
  if (last === undefined) return undefined;
  const [, y0, x1, y1] = last.bbox;
  return { ...last, text: '', bbox: [x1, y0, x1, y1] };
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
