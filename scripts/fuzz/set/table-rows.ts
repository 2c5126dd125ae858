/** A table → rows of a column: full rules, three rules or none; the head comes again where it runs on. */
import type { Block } from '../issue/issue.js';
import type { Row, RowLine, RowSetter } from './rows.js';

export function tableRows(block: Block, index: number, width: number, setter: RowSetter): Row[] {
  const { size, leading, tables } = setter.design;
  const rows = block.rows ?? [];
  const asked = (rows[0] ?? []).map((_, c) =>
    Math.min(20, Math.max(...rows.map((row) => (row[c] ?? '').length)) + 1.5),
  );
  const unit = width / asked.reduce((sum, chars) => sum + chars, 0);
  const edges = [0];
  for (const chars of asked) edges.push(edges.at(-1)! + chars * unit);
  const set = (cells: readonly string[], r: number, first: boolean): Row => {
    const lines = cells.flatMap((text, c): RowLine[] => {
      const room = edges[c + 1]! - edges[c]! - 0.8 * size;
      return setter.broken(text, [{ text, face: 'song' }], room, room, size).map((line, i) => ({
        block: index,
        dx: edges[c]! + 0.4 * size,
        dy: (i + 0.78) * leading,
        size,
        spacing: 0,
        width: line.width,
        runs: line.runs.map((run) => ({ ...run, face: r === 0 ? 'hei' : 'song' })),
      }));
    });
    const height = Math.max(...lines.map(({ dy }) => dy)) + 0.22 * leading;
    return { height, lines, shapes: rules(edges, height, tables, r, rows.length, first), keep: r === 0 };
  };
  const head = set(rows[0] ?? [], 0, true);
  return rows.map((cells, r) => (r === 0 ? head : { ...set(cells, r, false), head }));
}

function rules(
  edges: readonly number[],
  height: number,
  style: 'full' | 'three' | 'none',
  r: number,
  count: number,
  first: boolean,
): NonNullable<Row['shapes']> {
  const width = edges.at(-1)!;
  const fill = (x0: number, y0: number, x1: number, y1: number) => ({
    kind: 'fill' as const,
    colour: 'black' as const,
    box: [x0, y0, x1, y1] as const,
  });
  if (style === 'none') return [];
  const across = [...(first ? [0] : []), ...(style === 'full' || r === 0 || r === count - 1 ? [height] : [])].map((y) =>
    fill(0, y, width, y + 0.5),
  );
  return style === 'three' ? across : [...across, ...edges.map((x) => fill(x, 0, x + 0.5, height))];
}
