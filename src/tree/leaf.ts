/**
 * The leaves of a gazette tree with all that a rule may ask about their place, and the evidence columns every fact carries.
 *
 * Rules never walk the tree themselves: they get a {@link Leaf}, propose spans of its text, and {@link evidence} turns a span into
 * the columns that point back at the page.
 */
import type { Line, StyleSpan } from './block.js';
import type { Evidence } from './facts.js';
import type { BodyNode, Clause, Gazette, GazetteDocument, LeafData, Part, Source } from './gazette.js';
import type { Box } from './page.js';
import { printedPageAt } from './printed-page.js';

export interface Leaf {
  readonly gazette: Gazette;
  readonly document: GazetteDocument;
  readonly part: Part;
  readonly partIndex: number;
  /** Clauses the leaf stands in, outermost first. */
  readonly clauses: readonly Clause[];
  /** Path of the innermost clause; `''` outside clauses; `table1/row3` appended in tables. */
  readonly path: string;
  /** See {@link Evidence}: `title`, `heading`, `paragraph1`, `note1`, `row`. */
  readonly name: string;
  readonly kind: 'title' | 'heading' | 'paragraph' | 'note' | 'row';
  readonly text: string;
  readonly source: readonly Source[];
  readonly lines: readonly Line[];
  /** Typeface of its stretches, and which of them were settled; empty for table rows and titles joined from several places. */
  readonly styles: readonly StyleSpan[];
  /** Of a table row: its cells, the header rows above it, and its place in the table (header not counted, from 1). */
  readonly row?: {
    readonly cells: readonly string[];
    readonly header: readonly (readonly string[])[];
    readonly index: number;
  };
}

export const CELL_SEPARATOR = '\t';

/** All leaves in printed order. Headings come before the paragraphs of their clause; the title before the body of its part. */
export function* leaves(gazette: Gazette): Generator<Leaf> {
  for (const document of gazette.children) {
    for (const [partIndex, part] of document.children.entries()) {
      const place = { gazette, document, part, partIndex };
      yield leafOf(place, { clauses: [], path: '', name: 'title', kind: 'title', text: part.title }, part);
      yield* within(part.children, place, []);
    }
  }
}

type Place = Pick<Leaf, 'gazette' | 'document' | 'part' | 'partIndex'>;

function* within(nodes: readonly BodyNode[], place: Place, clauses: readonly Clause[]): Generator<Leaf> {
  const path = clauses.at(-1)?.path ?? '';
  const count = { paragraph: 0, note: 0, table: 0 };
  for (const node of nodes) {
    if (node.type === 'clause') {
      const inner = [...clauses, node];
      if (node.heading !== null) {
        yield leafOf(
          place,
          { clauses: inner, path: node.path, name: 'heading', kind: 'heading', text: node.heading },
          node,
        );
      }
      yield* within(node.children, place, inner);
      continue;
    }
    count[node.type] += 1;
    if (node.type === 'table') {
      const header = node.rows.slice(0, node.header);
      for (const [i, cells] of node.rows.slice(node.header).entries()) {
        const source = node.data?.rowSources?.[node.header + i];
        yield {
          ...place,
          clauses,
          path: [path, `table${count.table}`, `row${i + 1}`].filter(Boolean).join('/'),
          name: 'row',
          kind: 'row',
          text: cells.join(CELL_SEPARATOR),
          source: source ? [source] : node.source,
          lines: [],
          styles: [],
          row: { cells, header, index: i + 1 },
        };
      }
    } else {
      const name = `${node.type}${count[node.type]}`;
      yield leafOf(place, { clauses, path, name, kind: node.type, text: node.text }, node);
    }
  }
}

/** Named one by one: every kind of fact walks all leaves, and V8 spreads a second object into a literal ten times as slowly. */
const leafOf = (
  { gazette, document, part, partIndex }: Place,
  { clauses, path, name, kind, text }: Pick<Leaf, 'clauses' | 'path' | 'name' | 'kind' | 'text'>,
  { source, data }: { source: readonly Source[]; data?: LeafData },
): Leaf => ({
  gazette,
  document,
  part,
  partIndex,
  clauses,
  path,
  name,
  kind,
  text,
  source,
  lines: data?.lines ?? [],
  styles: data?.styles ?? [],
});

/** `<documentNumber or document id>#<part index>/<path>`, as the contract names clauses. */
export const clauseId = (document: Pick<GazetteDocument, 'id' | 'documentNumber'>, partIndex: number, path: string) =>
  `${document.documentNumber ?? document.id}#${partIndex}/${path}`;

/** The columns that point at characters [start, end) of a leaf, read by `rule`. Throws a RangeError for a span outside the leaf: a bug of the rule. */
export function evidence(leaf: Leaf, start: number, end: number, rule: string): Evidence {
  if (start < 0 || end > leaf.text.length || start >= end) {
    throw new RangeError(`span [${start}, ${end}) is not inside a leaf of ${leaf.text.length} characters`);
  }
  const { page, bbox } = placeOf(leaf, start, end);
  return {
    issueId: leaf.gazette.id,
    documentId: leaf.document.id,
    documentNumber: leaf.document.documentNumber,
    partIndex: leaf.partIndex,
    path: leaf.path,
    clauseId: clauseId(leaf.document, leaf.partIndex, leaf.path),
    leaf: leaf.name,
    page,
    printedPage: printedPageAt(
      leaf.gazette.data.sheets.find((sheet) => sheet.number === page),
      bbox,
    ),
    bbox: [...bbox],
    text: leaf.text.slice(start, end),
    start,
    end,
    rule,
    certainty: 'stated',
    reason: null,
    reviewed: false,
  };
}

/** Box of a span on the sheet and in the column where it begins: the lines it covers, the first and last cut to the span. */
function placeOf(leaf: Leaf, start: number, end: number): { page: number; bbox: Box } {
  const covered = leaf.lines.filter((line) => line.start < end && line.end > start);
  const first = covered[0];
  if (!first) {
    const source = leaf.source[0];
    if (!source) throw new RangeError(`leaf ${leaf.name} of ${leaf.document.id} has no place on a page`);
    return { page: source.page, bbox: source.bbox as unknown as Box };
  }
  const piece = covered
    .filter((line) => line.page === first.page && line.region === first.region)
    .map((line) => cut(line, start, end));
  return {
    page: first.page,
    bbox: [
      Math.min(...piece.map((box) => box[0])),
      Math.min(...piece.map((box) => box[1])),
      Math.max(...piece.map((box) => box[2])),
      Math.max(...piece.map((box) => box[3])),
    ],
  };
}

/** The part of a line's box that [start, end) takes up, by share of its characters: Chinese type is set on an even grid. */
function cut(line: Line, start: number, end: number): Box {
  const [x0, y0, x1, y1] = line.bbox;
  if (x1 - x0 <= 1) return line.bbox; // a block of a markup source has a box of unit size, and no grid to cut
  const width = (x1 - x0) / Math.max(1, line.end - line.start);
  const left = x0 + Math.max(0, start - line.start) * width;
  const right = x1 - Math.max(0, line.end - end) * width;
  return [round(left), y0, round(right), y1];
}

const round = (points: number) => Math.round(points * 10) / 10;
