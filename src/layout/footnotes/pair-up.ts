import type { GlyphRun } from '../../tree/page.js';
import { centreY } from '../box.js';
import type { NoteLines } from './notes-on.js';

/**
 * Documents on one sheet each count from ①: of the marks of one name, a note has the next one above it in its column. A note for which the
 * column of its mark had no room stands in the next one, above its own.
 */
export function pairUp(
  notes: readonly NoteLines[],
  marks: ReadonlyMap<string, readonly GlyphRun[]>,
): Map<NoteLines, GlyphRun> {
  const taken = new Set<GlyphRun>();
  const paired = new Map<NoteLines, GlyphRun>();
  for (const note of [...notes].sort((a, b) => a.left - b.left)) {
    const { bbox } = note.lines[0]!;
    const all = [...marks.get(note.name)!].sort((a, b) => centreY(a.bbox) - centreY(b.bbox));
    const free = all.filter((run) => !taken.has(run));
    const above = free.filter((run) => run.bbox[1] < bbox[1]);
    const own = above.filter((run) => run.bbox[0] > note.left - 1 && run.bbox[2] < note.right + run.size);
    const before = free.filter((run) => run.bbox[2] < note.left);
    const waiting = notes.filter((other) => other.name === note.name && other.left === note.left && !paired.has(other));
    const carried = waiting.length > own.length ? before : [];
    const [found = all[0]!] = [carried, own, above, free].find((some) => some.length > 0) ?? [];
    taken.add(found);
    paired.set(note, found);
  }
  return paired;
}
