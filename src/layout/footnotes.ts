/**
 * Footnotes (脚注): small text at the foot of a sheet or column that opens with a mark which stands raised in the text above. Without
 * such a mark nothing is taken. The mark leaves the text, and the note comes after the paragraph that runs on past it.
 */
import type { Drop, GlyphRun, Page } from '../tree/page.js';
import { aroundAll, centreY, overlapsY } from './box.js';
import { readPageNumber } from './page-number.js';
import { readLabel } from './paragraphs/label.js';
import type { PlacedNote } from './placed-object.js';
import { makeSegment, type Segment, textOf } from './segment.js';
import { textBlock } from './text-block.js';
import { groupLines, lineText, makeLine, type TextLine } from './text-line.js';

/** Against the size of the text: notes are smaller, raised marks smaller than the line they stand in. */
const smallNote = 0.88;
const smallMark = 0.8;
/** Ems of its line by which the middle of a raised mark lies above the middle of the line. */
const raised = 0.1;

const mark = /^[[〔(（]?(\d{1,2}|[①-⑳]|\*{1,3})[\])）〕]?$/; // 1 [1] ① *
const label = /^[[〔(（]?(\d{1,2}|[①-⑳]|\*{1,3})[\])）〕]?[.．、]?\s*\S/; // "1.指…" "①根据" "[2] 见"

/** ① and 1 are one name: of a small ring a recogniser sees the digit only. */
const nameIn = (pattern: RegExp, text: string): string | undefined => pattern.exec(text)?.[1]?.normalize('NFKC');

type NotedPage = Pick<Page, 'number' | 'width' | 'textLayer'>;

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
  const gone = new Set([...names].flatMap((name) => marks.get(name) ?? []));
  const text = [...gone].map((run) => run.text.trim()).join('');
  return {
    segments: segments.flatMap((segment) => (inNotes.has(segment) ? [] : without(segment, gone))),
    notes: notes.map((note) => placed(note.lines, named.get(note)!)),
    drops: [
      { page: page.number, reason: 'note-mark', glyphs: text.length, text, boxes: [...gone].map(({ bbox }) => bbox) },
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

/**
 * The marks of a sheet. Of a scanned one they may be misread (④ for ①): where small print at the foot of a column opens with a name that
 * no mark has, the one mark above it that no small print opens with is meant.
 */
function marksOn(page: NotedPage, segments: readonly Segment[], bodySize: number): Map<string, GlyphRun[]> {
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

function notesOn(
  page: NotedPage,
  segments: readonly Segment[],
  bodySize: number,
  marks: ReadonlyMap<string, readonly GlyphRun[]>,
): NoteLines[] {
  if (marks.size === 0) return [];
  return footColumns(segments, bodySize).flatMap((column) => notesOf(page, column, marks));
}

/**
 * Documents on one sheet each count from ①: of the marks of one name, a note has the next one above it in its column. A note for which the
 * column of its mark had no room stands in the next one, above its own.
 */
function pairUp(
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

/**
 * Small text at the foot of a column, column by column. Below it on the sheet stands nothing, or what ends the columns of one document
 * above the next: a title, the mark of an annex (附件1), or a line that runs over the edges of the column.
 */
function footColumns(segments: readonly Segment[], bodySize: number): Segment[][] {
  const isSmall = (segment: Segment) => segment.size < smallNote * bodySize;
  const usual = segments.filter(
    (segment) => segment.object || !(isSmall(segment) || readPageNumber(textOf(segment)) !== null),
  );
  const small = segments.filter((segment) => !segment.object && isSmall(segment));
  const columns: Segment[][] = [];
  for (const segment of [...small].sort((a, b) => b.bbox[2] - b.bbox[0] - (a.bbox[2] - a.bbox[0]))) {
    const column = columns.find((members) => members.some((member) => over(member, segment)));
    if (column) column.push(segment);
    else columns.push([segment]);
  }
  const titles = usual.filter((segment) => segment.size > largerTitle * bodySize && isAlone(segment, segments));
  return columns
    .flatMap((column) => parted(column, usual, titles))
    .filter((part) => isFoot(part, bodySize))
    .map(({ members }) => members);
}

/** A title over the columns may be too short to reach any of them. */
const isAlone = (segment: Segment, segments: readonly Segment[]) =>
  segments.every((other) => other === segment || !overlapsY(other.bbox, segment.bbox));

const over = (a: Segment, b: Segment) => a.bbox[0] < b.bbox[2] && a.bbox[2] > b.bbox[0];

interface SmallText {
  readonly members: Segment[];
  readonly below: Segment | undefined;
}

/** Small text that nothing of the usual size stands between, from top to bottom, with what stands below it. */
function parted(column: readonly Segment[], usual: readonly Segment[], titles: readonly Segment[]): SmallText[] {
  const around = usual
    .filter((other) => titles.includes(other) || column.some((segment) => over(segment, other)))
    .sort((a, b) => centreY(a.bbox) - centreY(b.bbox));
  const parts: SmallText[] = [];
  for (const segment of [...column].sort((a, b) => centreY(a.bbox) - centreY(b.bbox))) {
    const below = around.find(({ bbox }) => centreY(bbox) > centreY(segment.bbox));
    const last = parts.at(-1);
    if (last && last.below === below) last.members.push(segment);
    else parts.push({ members: [segment], below });
  }
  return parts;
}

function isFoot({ members, below }: SmallText, bodySize: number): boolean {
  if (!below) return true;
  const [left, , right] = aroundAll(members.map(({ bbox }) => bbox));
  if (readLabel(textOf(below))?.kind === 'annex') return true;
  const runsOver = below.bbox[0] < left - bodySize || below.bbox[2] > right + 2 * bodySize;
  return !below.object && (runsOver || below.size > largerTitle * bodySize);
}

/** Against the size of the text. */
const largerTitle = 1.15;

interface NoteLines {
  readonly name: string;
  readonly lines: TextLine[];
  /** Edges of its column. */
  readonly left: number;
  readonly right: number;
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
