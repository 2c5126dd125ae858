/**
 * Footnotes (脚注): small text at the foot of a sheet or column that opens with a mark which stands raised in the text above. Without
 * such a mark nothing is taken. The mark leaves the text, and the note comes after the paragraph that runs on past it.
 */
import type { Drop, GlyphRun } from '../../tree/page.js';
import { aroundAll } from '../box.js';
import { readPageNumber } from '../furniture/page-number.js';
import { textBlock } from '../lines/text-block.js';
import type { TextLine } from '../lines/text-line.js';
import { makeSegment, type Segment, textOf } from '../segment.js';
import type { PlacedNote } from '../sheet/placed-object.js';
import { marksOn } from './marks-on.js';
import type { NotedPage } from './noted-page.js';
import { notesOn } from './notes-on.js';
import { pairUp } from './pair-up.js';

export interface Footnotes {
  readonly segments: Segment[];
  readonly notes: PlacedNote[];
  readonly drops: Drop[];
}

export function takeFootnotes(page: NotedPage, segments: readonly Segment[], bodySize: number): Footnotes {
  const marks = marksOn(page, segments, bodySize);
  const none = { segments: [...segments], notes: [], drops: [] };
  const notes = notesOn(page, segments, bodySize, marks);
  if (notes.length === 0) return none;
  const inNotes = new Set(notes.flatMap(({ lines }) => lines.flatMap((line) => line.segments)));
  const named = pairUp(notes, marks);
  const names = new Set(notes.map(({ name }) => name));
  // A mark that was not read is nothing to drop.
  const gone = new Set([...names].flatMap((name) => marks.get(name) ?? []).filter((run) => run.text !== ''));
  const text = [...gone].map((run) => run.text.trim()).join('');
  return {
    segments: segments.flatMap((segment) => (inNotes.has(segment) ? [] : without(segment, gone))),
    notes: notes.map((note) => placed(note.lines, named.get(note)!)),
    drops:
      gone.size === 0
        ? []
        : [
            {
              page: page.number,
              reason: 'note-mark',
              glyphs: text.length,
              text,
              boxes: [...gone].map(({ bbox }) => bbox),
            },
          ],
  };
}

/** The pieces of the notes of a sheet, as far as their lines follow one another closely: a foot below them is none. */
export function noteSegments(page: NotedPage, segments: readonly Segment[], bodySize: number): ReadonlySet<Segment> {
  const text = segments.filter((segment) => readPageNumber(textOf(segment)) === null);
  const found = new Set<Segment>();
  for (const { lines } of notesOn(page, text, bodySize, marksOn(page, text, bodySize))) {
    for (const [i, line] of lines.entries()) {
      const above = lines[i - 1];
      if (above && line.bbox[1] - above.bbox[3] > line.size) break;
      for (const segment of line.segments) found.add(segment);
    }
  }
  return found;
}

function placed(lines: readonly TextLine[], { bbox: mark }: GlyphRun): PlacedNote {
  const bbox = aroundAll(lines.map((line) => line.bbox));
  return {
    type: 'note',
    page: lines[0]!.page,
    bbox,
    mark,
    block: { ...textBlock(lines, undefined).block, note: true },
  };
}

/** The segment without the marks, which may leave nothing of it. */
function without(segment: Segment, gone: ReadonlySet<GlyphRun>): Segment[] {
  const runs = segment.runs.filter((run) => !gone.has(run));
  if (runs.length === segment.runs.length) return [segment];
  return runs.length === 0 ? [] : [makeSegment(segment.page, runs, aroundAll(runs.map(({ bbox }) => bbox)))];
}
