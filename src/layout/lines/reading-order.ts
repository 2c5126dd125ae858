/** Segments of all sheets → lines in reading order, each with its column. */
import type { Page } from '../../tree/page.js';
import { type Band, bandsOf } from '../columns/bands.js';
import { type Edges, findEdges } from '../columns/edges.js';
import type { Gutter } from '../columns/gutters.js';
import { mergeLoose } from '../columns/loose-titles.js';
import { sheetGutters } from '../columns/sheet-gutters.js';
import { splitHanging } from '../columns/split-hanging.js';
import { joinPageNumbers } from '../contents/join-page-numbers.js';
import { objectSegment, type Segment, textOnly } from '../segment.js';
import { type AlignedTable, alignedTables } from '../table/aligned-tables.js';
import { partNumber } from './number-beside.js';
import { type Column, groupLines, makeLine, type TextLine } from './text-line.js';

export interface Flow {
  readonly flow: TextLine[];
  readonly columns: ReadonlyMap<number, number>;
}

export function readingOrder(
  pages: readonly Page[],
  segments: ReadonlyMap<number, Segment[]>,
  body: { readonly size: number },
): Flow {
  const joined = joinedRows(pages, new Map([...segments].map(([page, all]) => [page, mergeLoose(all, body.size)])));
  const isEntry = (segment: Segment) => !segments.get(segment.page)?.includes(segment);
  const merged = new Map([...joined].map(([page, all]) => [page, withTables(all, alignedTables(all, isEntry))]));
  const guttersOf = sheetGutters(pages, merged);
  const edges = findEdges(pages, new Map([...merged].map(([number, all]) => [number, textOnly(all)])));
  const flow: TextLine[] = [];
  const columns = new Map<number, number>();
  let region = 0;
  for (const page of pages) {
    const used = guttersOf(page);
    const all = splitHanging(merged.get(page.number) ?? [], used);
    const bands = bandsOf(all, used, body.size);
    const sheetEdges = edges(page, used.length > 0);
    columns.set(page.number, bands.some(({ kind }) => kind === 'column') ? used.length + 1 : 1);
    for (const band of bands) {
      band.columns.forEach((all, index) => {
        region++;
        const column = columnOf(band, index, used, sheetEdges, page.width / 2);
        const members = used.length > 0 ? withTables(all, alignedTables(all, isEntry)) : all;
        for (const line of groupLines(members).flatMap(partNumber)) flow.push(makeLine(line, region, column));
      });
    }
  }
  return { flow, columns };
}

/** With the page numbers of a 目录, which may go on for sheets. */
function joinedRows(
  pages: readonly Page[],
  segments: ReadonlyMap<number, readonly Segment[]>,
): Map<number, readonly Segment[]> {
  let goesOn = false;
  return new Map(
    pages.map(({ number }) => {
      const all = segments.get(number) ?? [];
      const joined = joinPageNumbers(all, goesOn);
      goesOn = joined !== all;
      return [number, joined];
    }),
  );
}

function columnOf(band: Band, index: number, gutters: readonly Gutter[], edges: Edges, middle: number): Column {
  if (band.kind === 'page') return { ...edges, extent: 'page', middle };
  return {
    left: index === 0 ? edges.left : gutters[index - 1]!.x1,
    right: index === gutters.length ? edges.right : gutters[index]!.x0,
    extent: 'column',
    middle,
  };
}

/** The tables in place of the text they are made of. */
function withTables(segments: readonly Segment[], tables: readonly AlignedTable[]): readonly Segment[] {
  if (tables.length === 0) return segments;
  const inside = (segment: Segment) => tables.some((table) => table.segments.has(segment));
  return [
    ...segments.filter((segment) => !inside(segment)),
    ...tables.map(({ piece, size }) => objectSegment(piece, size)),
  ].sort((a, b) => a.bbox[0] - b.bbox[0]);
}
