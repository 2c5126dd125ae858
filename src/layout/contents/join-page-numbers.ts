/**
 * Page numbers of a 目录 without a leader stand far from their titles, like a column of their own. Each is joined to what stands left of it.
 */
import { isAnyContentsHeading } from '../../text/contents-heading.js';
import { readPageToken } from '../../text/page-token.js';
import { around, centreY } from '../box.js';
import { makeSegment, type Segment, textOf } from '../segment.js';

/** Points that numbers set flush right end apart at most. */
const flush = 1.5;
/** How many make a column of numbers, below a heading and without one. */
const fewest = 2;
const fewestBare = 4;
/** Share of the rows between the first and the last that end in a number, where no heading says what they are. */
const mostRows = 0.6;

/** @param goesOn whether a 目录 may go on from the sheet before */
export function joinPageNumbers(segments: readonly Segment[], goesOn: boolean): readonly Segment[] {
  const own = segments.some((segment) => isAnyContentsHeading(textOf(segment)));
  const headed = goesOn || own;
  const tokens = segments.flatMap((segment) => {
    const page = segment.object ? null : readPageToken(textOf(segment));
    return page === null ? [] : [{ segment, page }];
  });
  if (tokens.length < fewest) return segments;
  const joined = new Map<Segment, Segment>();
  const taken = new Set<Segment>();
  for (const column of columnsOf(tokens)) {
    if (column.length < (headed ? fewest : fewestBare) || !rising(column.map(({ page }) => page))) continue;
    const rows = column.flatMap(({ segment, page }) => {
      const left = leftOf(segment, segments);
      return left ? [{ segment, page, left }] : [];
    });
    // Numbers with nothing left of them (a column of figures, of rows) belong to no title.
    if (rows.length < (headed ? fewest : fewestBare)) continue;
    if (
      !headed &&
      !isContentsAlone(
        rows.map(({ segment }) => segment),
        segments,
      )
    )
      continue;
    if (!own && rows.filter(({ segment, left }) => opensRow(segment, left, segments)).length > rows.length / 2)
      continue;
    for (const { segment, left } of rows) {
      taken.add(segment);
      joined.set(left, makeSegment(left.page, [...left.runs, ...segment.runs], around(left.bbox, segment.bbox)));
    }
  }
  return taken.size === 0
    ? segments
    : segments.flatMap((segment) => (taken.has(segment) ? [] : [joined.get(segment) ?? segment]));
}

interface Token {
  readonly segment: Segment;
  readonly page: number;
}

/** Numbers that end at one place, from top to bottom. */
function columnsOf(tokens: readonly Token[]): Token[][] {
  const columns: Token[][] = [];
  for (const token of [...tokens].sort((a, b) => a.segment.bbox[2] - b.segment.bbox[2])) {
    const column = columns.at(-1);
    if (column && token.segment.bbox[2] - column.at(-1)!.segment.bbox[2] < flush) column.push(token);
    else columns.push([token]);
  }
  return columns.map((column) => column.sort((a, b) => centreY(a.segment.bbox) - centreY(b.segment.bbox)));
}

const rising = (pages: readonly number[]): boolean => pages.every((page, i) => i === 0 || page >= pages[i - 1]!);

const inRow = (a: Segment, b: Segment): boolean =>
  Math.abs(centreY(a.bbox) - centreY(b.bbox)) < 0.4 * Math.max(a.size, b.size);

/** What stands next to the left in the same row. */
function leftOf(token: Segment, segments: readonly Segment[]): Segment | null {
  let nearest: Segment | null = null;
  for (const other of segments) {
    if (other === token || other.object || other.bbox[2] > token.bbox[0] || !inRow(token, other)) continue;
    if (!nearest || other.bbox[2] > nearest.bbox[2]) nearest = other;
  }
  return nearest;
}

/** Does a number stand nearer to what follows it in its row than to what goes before? It is the number of a row in a table. */
function opensRow(token: Segment, left: Segment, segments: readonly Segment[]): boolean {
  const white = token.bbox[0] - left.bbox[2];
  return segments.some(
    (other) => other.bbox[0] > token.bbox[2] && other.bbox[0] - token.bbox[2] < white && inRow(token, other),
  );
}

/** Without a heading: most rows between the first and the last end in such a number, and nothing stands right of it. */
function isContentsAlone(tokens: readonly Segment[], segments: readonly Segment[]): boolean {
  const [top, bottom] = [centreY(tokens[0]!.bbox), centreY(tokens.at(-1)!.bbox)];
  const between = segments.filter(({ bbox }) => centreY(bbox) > top - 1 && centreY(bbox) < bottom + 1);
  const edge = Math.max(...tokens.map(({ bbox }) => bbox[2]));
  const rows = new Set(between.map(({ bbox, size }) => Math.round(centreY(bbox) / size)));
  return between.every(({ bbox }) => bbox[0] < edge) && tokens.length >= mostRows * rows.size;
}
