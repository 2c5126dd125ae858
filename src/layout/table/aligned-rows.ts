/** Lines between white strips → rows: a cell goes on below only where its line is full. */
import { centreX } from '../box.js';
import { roomFor } from '../paragraphs/room-for.js';
import type { AlignedLine, CellPiece } from './aligned-line.js';
import { columnAt, type Strip } from './white-strips.js';

/** Lines of one row. */
export interface AlignedRow {
  readonly lines: AlignedLine[];
  /** Text of each cell. */
  readonly cells: string[];
}

export function alignedRows(lines: readonly AlignedLine[], strips: readonly Strip[]): AlignedRow[] {
  const columns = lines.map((line) => piecesIn(line, strips));
  const rights = [...strips.keys(), strips.length].map((c) =>
    Math.max(...columns.map((line) => line[c]?.bbox[2] ?? Number.NEGATIVE_INFINITY)),
  );
  const rows: AlignedRow[] = [];
  // Where every cell goes on, the first one tells whether it does: rows open alike (`国发〔2017〕1号`, `国发〔2017〕2号`).
  const openings = new Set<string>();
  lines.forEach((line, i) => {
    const cells = columns[i]!;
    const above = columns[i - 1];
    const goesOn =
      above !== undefined &&
      !countsOn(rows.at(-1)!.cells[0]!, cells[0]?.text) &&
      isRest(cells, above, rights, line.size) &&
      !(cells.every(Boolean) && above.every(Boolean) && openings.has(shapeOf(cells[0]!.text)));
    if (!goesOn) {
      rows.push({ lines: [line], cells: cells.map((piece) => piece?.text ?? '') });
      openings.add(shapeOf(line.pieces[0]!.text));
    } else {
      const row = rows.at(-1)!;
      row.lines.push(line);
      cells.forEach((piece, c) => {
        row.cells[c] += piece?.text ?? '';
      });
    }
  });
  return rows;
}

type Cells = readonly (CellPiece | undefined)[];

function piecesIn({ pieces }: AlignedLine, strips: readonly Strip[]): (CellPiece | undefined)[] {
  const cells: (CellPiece | undefined)[] = Array.from({ length: strips.length + 1 }, () => undefined);
  for (const piece of pieces) {
    const c = columnAt(strips, centreX(piece.bbox));
    const before = cells[c];
    // A space inside a cell.
    cells[c] = before
      ? {
          runs: [...before.runs, ...piece.runs],
          bbox: [before.bbox[0], Math.min(before.bbox[1], piece.bbox[1]), piece.bbox[2], piece.bbox[3]],
          text: before.text + piece.text,
        }
      : piece;
  }
  return cells;
}

/** Does each of the cells go on from a full line right above it? */
function isRest(cells: Cells, above: Cells, rights: readonly number[], size: number): boolean {
  return cells.every(
    (piece, c) => !piece || (above[c] !== undefined && rights[c]! - above[c].bbox[2] < roomFor(piece.text) * size),
  );
}

/** Does the number of a row follow that of the row above? */
const countsOn = (above: string, cell: string | undefined): boolean =>
  /^\d+$/.test(above) && cell !== undefined && Number(cell) === Number(above) + 1;

const shapeOf = (text: string) => text.replace(/\d+/gu, '0').replace(/\p{Script=Han}/gu, '字');
