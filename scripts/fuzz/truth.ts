/** What a set issue says, for comparison: blocks with their sheets and boxes, documents with what is known of them. */
import { type BlockType, type Issue, type Part, scored } from './issue/issue.js';
import type { SetLine } from './set/edition.js';
import type { SetIssue } from './set/typeset.js';

export interface TruthPiece {
  readonly page: number;
  bbox: [number, number, number, number];
}
export interface TruthBlock {
  readonly type: BlockType;
  readonly text: string;
  readonly document: number;
  readonly rows?: readonly (readonly string[])[];
  /** In reading order; empty where the producer broke the lines. */
  readonly pieces: readonly TruthPiece[];
}
export interface TruthDocument {
  readonly kind: string;
  readonly title: string;
  readonly number?: string | null;
  readonly issuer?: string | null;
  readonly date?: string | null;
  readonly parts: readonly Part[];
  /** First sheet, where it is known. */
  readonly sheet?: number;
}
export interface Truth {
  readonly sheets: number | null;
  readonly contents: boolean;
  readonly documents: readonly TruthDocument[];
  /** Titles of documents that begin on the last sheets of a scan and end behind them: built ones are not judged, and none too many. */
  readonly begun?: readonly string[];
  readonly blocks: readonly TruthBlock[];
}

export function truthOf(issue: Issue, set: SetIssue, contents: boolean): Truth {
  const linesOf = new Map<number, SetLine[]>();
  for (const line of set.edition.lines)
    if (line.block !== null) linesOf.set(line.block, [...(linesOf.get(line.block) ?? []), line]);
  return {
    sheets: set.edition.sheets,
    contents,
    documents: issue.documents.map(({ kind, title, number, issuer, date, parts }, i) => ({
      kind,
      title,
      parts,
      sheet: set.starts[i]!,
      ...(number === undefined ? {} : { number }),
      ...(issuer === undefined ? {} : { issuer }),
      ...(date === undefined ? {} : { date }),
    })),
    blocks: set.blocks.map(({ type, text, document, rows }, i) => ({
      type,
      text,
      document,
      ...(rows ? { rows } : {}),
      pieces: piecesOf(linesOf.get(i) ?? []),
    })),
  };
}

function piecesOf(lines: readonly SetLine[]): TruthPiece[] {
  const pieces: TruthPiece[] = [];
  let region = -1;
  for (const { sheet, x, y, size, width, region: at } of lines) {
    const box: TruthPiece['bbox'] = [x, y - 0.85 * size, x + width, y + 0.15 * size];
    const last = pieces.at(-1);
    if (last && region === at) {
      const b = last.bbox;
      last.bbox = [Math.min(b[0], box[0]), Math.min(b[1], box[1]), Math.max(b[2], box[2]), Math.max(b[3], box[3])];
    } else pieces.push({ page: sheet, bbox: box });
    region = at;
  }
  return pieces;
}

/** The truth of an edition whose lines the producer broke: sheets without boxes. The 目录 repeats titles, so a document stands where its text does. */
export function withSheets(truth: Truth, sheets: readonly (readonly number[])[]): Truth {
  const blocks = truth.blocks.map((block, i) => ({
    ...block,
    pieces: (sheets[i] ?? []).map((page): TruthPiece => ({ page, bbox: [0, 0, 0, 0] })),
  }));
  const documents = truth.documents.map(({ sheet: _, ...document }, i) => {
    // The title of the first one may have been found in the 目录.
    const own = blocks.filter(
      (block) => block.document === i && (i > 0 ? block.type === 'doc-title' : scored.has(block.type)),
    );
    const [first] = own.flatMap(({ pieces }) => pieces.map(({ page }) => page));
    return first === undefined ? document : { ...document, sheet: first };
  });
  return { ...truth, sheets: null, documents, blocks };
}
