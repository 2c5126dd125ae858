/** The truth of a set edition: every block with its pieces, as the layout scorer reads it. */
import type { Truth, TruthBlock, TruthPiece } from './content.js';
import type { Design, SetEdition, SetLine } from './design.js';

const boxOf = (line: SetLine): TruthPiece['bbox'] => [
  line.x,
  line.y - 0.85 * line.size,
  line.x + line.width,
  line.y + 0.15 * line.size,
];

export function truthOf(base: Truth, blocks: readonly TruthBlock[], edition: SetEdition, design: Design): Truth {
  const linesOf = new Map<string, SetLine[]>();
  for (const line of edition.lines) if (line.block) linesOf.set(line.block, [...(linesOf.get(line.block) ?? []), line]);
  return {
    ...base,
    edition: design.name,
    file: `${design.name}.pdf`,
    producer: design.renderer,
    sheets: edition.sheets,
    pageSizes: Array.from({ length: edition.sheets }, () => [...design.page]),
    blocks: blocks.map((block) => {
      const pieces: TruthPiece[] = [];
      let column = -1;
      for (const line of linesOf.get(block.id) ?? []) {
        const box = boxOf(line);
        const text = line.runs
          .map((run) => run.text)
          .join('')
          .replace(/\s/g, '');
        const piece = pieces.at(-1);
        if (piece && column === line.column) {
          piece.bbox = [
            Math.min(piece.bbox[0], box[0]),
            Math.min(piece.bbox[1], box[1]),
            Math.max(piece.bbox[2], box[2]),
            Math.max(piece.bbox[3], box[3]),
          ];
          piece.text += text;
        } else pieces.push({ page: line.sheet, bbox: box, text });
        column = line.column;
      }
      return { ...block, page: pieces[0]?.page ?? 0, pieces };
    }),
  };
}
