/** Footnotes stand at the foot of their column; in reading order each comes behind the line with its mark. */
import type { Box } from '../../tree/page.js';
import { centreX, centreY } from '../box.js';
import type { TextLine } from '../lines/text-line.js';
import type { PlacedNote } from '../sheet/placed-object.js';

export function placeNotes(flow: readonly TextLine[]): TextLine[] {
  const notes = flow.filter(isNote);
  if (notes.length === 0) return [...flow];
  const behind = new Map<TextLine, TextLine[]>();
  for (const note of notes) {
    const line = flow.find((one) => !one.object && one.page === note.page && standsIn(noteOf(note).mark, one));
    if (line) behind.set(line, [...(behind.get(line) ?? []), note]);
  }
  const moved = new Set([...behind.values()].flat());
  return flow.flatMap((line) => (moved.has(line) ? [] : [line, ...(behind.get(line) ?? [])]));
}

const isNote = ({ object }: TextLine) => object !== undefined && 'type' in object && object.type === 'note';
const noteOf = (line: TextLine) => line.object as PlacedNote;

/** The mark is higher than the middle of its line, and the first or last of it at most. */
function standsIn(mark: Box, { bbox, size }: TextLine): boolean {
  return (
    Math.abs(centreY(mark) - centreY(bbox)) < 0.7 * size &&
    centreX(mark) > bbox[0] - size &&
    centreX(mark) < bbox[2] + size
  );
}
