import type { GlyphRun } from '../../tree/page.js';
import { aroundAll } from '../box.js';
import { groupLines, lineText, makeLine, type TextLine } from '../lines/text-line.js';
import type { Segment } from '../segment.js';
import { footColumns } from './foot-columns.js';
import { label, nameIn } from './note-name.js';
import type { NotedPage } from './noted-page.js';

/** The lines of one note. */
export interface NoteLines {
  readonly name: string;
  readonly lines: TextLine[];
  /** Edges of its column. */
  readonly left: number;
  readonly right: number;
}

/** The notes of a sheet: small print at its foot that opens with the name of a mark. */
export function notesOn(
  page: NotedPage,
  segments: readonly Segment[],
  bodySize: number,
  marks: ReadonlyMap<string, readonly GlyphRun[]>,
): NoteLines[] {
  if (marks.size === 0) return [];
  return footColumns(segments, bodySize).flatMap((column) => notesOf(page, column, marks));
}

function notesOf(
  page: NotedPage,
  members: readonly Segment[],
  marks: ReadonlyMap<string, readonly GlyphRun[]>,
): NoteLines[] {
  const [left, , right] = aroundAll(members.map(({ bbox }) => bbox));
  const column = { left, right, extent: 'page' as const, middle: page.width / 2 };
  const notes: NoteLines[] = [];
  for (const segments of groupLines(members)) {
    const line = makeLine(segments, 0, column);
    const name = nameIn(label, lineText(line));
    const known = notes.filter((note) => note.name === name).length;
    if (name !== undefined && known < (marks.get(name)?.length ?? 0)) notes.push({ name, lines: [line], left, right });
    else notes.at(-1)?.lines.push(line);
  }
  return notes;
}
