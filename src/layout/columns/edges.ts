/** Left and right edge of the text of each sheet. Facing sheets may have mirrored margins. */
import type { Page } from '../../tree/page.js';
import { mode } from '../box.js';
import type { Segment } from '../segment.js';

/** Points from the sheet's left edge. */
export interface Edges {
  readonly left: number;
  readonly right: number;
}

/** A sheet with fewer pieces of text than this does not show its edges: it has those of its kind. */
const enough = 14;
/** Points: lines that end this close to one another end at one edge. */
const together = 2;

export type EdgesOf = (page: Page, inColumns: boolean) => Edges;

export function findEdges(pages: readonly Page[], segments: ReadonlyMap<number, Segment[]>): EdgesOf {
  const own = new Map<number, Edges>();
  for (const page of pages) {
    const all = segments.get(page.number) ?? [];
    if (all.length >= enough) own.set(page.number, edgesOf(all));
  }
  const usual = new Map<string, Edges>();
  for (const kind of new Set(pages.map(kindOf))) {
    const found = pages.filter((page) => kindOf(page) === kind).flatMap((page) => own.get(page.number) ?? []);
    const left = mode(
      found.map((edges) => edges.left),
      together,
    );
    const right = mode(
      found.map((edges) => edges.right),
      together,
    );
    if (left !== null && right !== null) usual.set(kind, { left, right });
  }
  return (page, inColumns) => {
    const edges = own.get(page.number);
    const all = segments.get(page.number) ?? [];
    // The last column of a sheet may be short of lines, or empty: columns are as wide as on other sheets.
    const kind = usual.get(kindOf(page));
    if (edges && !inColumns) return kind ? { left: leftOf(all, edges, kind), right: rightOf(all, edges, kind) } : edges;
    const known = kind ?? edges ?? edgesOf(all);
    return {
      left: Math.min(known.left, ...all.map(({ bbox }) => bbox[0])),
      right: Math.max(known.right, ...all.map(({ bbox }) => bbox[2])),
    };
  };
}

/** Of the lines of a sheet, how many end at its right edge at least where another is further out on sheets of its kind. */
const fewestFull = 4;

/**
 * Signatures, titles and tables may leave a sheet hardly a full line, a list of names many that end at one place: where lines go further,
 * the edge is that of the other sheets.
 */
function rightOf(all: readonly Segment[], { right }: Edges, kind: Edges): number {
  if (right >= kind.right - together) return right;
  const full = all.filter(({ bbox }) => Math.abs(bbox[2] - right) < together).length;
  return full < fewestFull || all.some(({ bbox, size }) => bbox[2] > right + size) ? kind.right : right;
}

/** Most lines of a sheet may be first lines: where some begin further out, the edge is that of the other sheets. */
function leftOf(all: readonly Segment[], { left }: Edges, kind: Edges): number {
  if (left <= kind.left + together) return left;
  return all.some(({ bbox }) => Math.abs(bbox[0] - kind.left) < together) ? kind.left : left;
}

/** Sheets of one size on the same side of the fold. */
const kindOf = ({ width, height, number }: Page) => `${Math.round(width)}x${Math.round(height)}/${number % 2}`;

function edgesOf(segments: readonly Segment[]): Edges {
  return {
    left: supported(
      segments.map(({ bbox }) => bbox[0]),
      -1,
    ),
    right: supported(
      segments.map(({ bbox }) => bbox[2]),
      1,
    ),
  };
}

/** The outermost value that several lines share. */
function supported(values: readonly number[], direction: 1 | -1): number {
  const sorted = [...values].sort((a, b) => direction * (b - a));
  const needed = Math.min(3, Math.ceil(values.length / 10));
  const shared = (value: number) => values.filter((other) => Math.abs(other - value) < together).length >= needed;
  return sorted.find(shared) ?? sorted[0] ?? 0;
}
