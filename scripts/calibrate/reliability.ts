import type { JudgedRow } from './judge.js';

/** One bin of a reliability table: rows whose probability is alike. */
export interface Bin {
  readonly from: number;
  readonly rows: number;
  /** Mean probability. */
  readonly said: number;
  /** Share of right rows. */
  readonly was: number;
}

const EDGES = [0, 0.5, 0.7, 0.8, 0.85, 0.9, 0.925, 0.95, 0.975, 0.99];

/** Rows by their probability. */
export function bins(rows: readonly JudgedRow[]): Bin[] {
  return EDGES.flatMap((from, i) => {
    const to = EDGES[i + 1] ?? Number.POSITIVE_INFINITY;
    const own = rows.filter(({ probability }) => probability >= from && probability < to);
    if (own.length === 0) return [];
    const said = own.reduce((sum, { probability }) => sum + probability, 0) / own.length;
    return [{ from, rows: own.length, said, was: own.filter(({ isRight }) => isRight).length / own.length }];
  });
}

/** Expected calibration error: how far what was said is from what was, over the bins, each weighed by its rows. */
export const calibrationError = (rows: readonly JudgedRow[]): number =>
  bins(rows).reduce((sum, bin) => sum + (bin.rows / rows.length) * Math.abs(bin.said - bin.was), 0);

/** Both as Markdown: the bins, and a line for each table. */
export function reliabilityText(rows: readonly JudgedRow[]): string {
  const percent = (share: number) => `${(share * 100).toFixed(1)}%`;
  const table = (head: readonly string[], lines: readonly (readonly (string | number)[])[]) =>
    [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  const names = [...new Set(rows.map((row) => row.table))];
  const lineOf = (name: string, own: readonly JudgedRow[]) => {
    const said = own.reduce((sum, { probability }) => sum + probability, 0) / own.length;
    const right = own.filter(({ isRight }) => isRight).length;
    return [name, own.length, percent(said), percent(right / own.length), calibrationError(own).toFixed(3)];
  };
  return [
    table(
      ['probability from', 'rows', 'said', 'right'],
      bins(rows).map((bin) => [bin.from, bin.rows, percent(bin.said), percent(bin.was)]),
    ),
    '',
    table(
      ['table', 'rows', 'said', 'right', 'ECE'],
      [
        ...names.map((name) =>
          lineOf(
            name,
            rows.filter((row) => row.table === name),
          ),
        ),
        lineOf('all', rows),
      ],
    ),
  ].join('\n');
}
