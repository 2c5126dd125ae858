import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import type { QueryResult } from '../../dataset/query/run-sql.js';

/** So many units are drawn, those with most to do. */
const MOST_UNITS = 30;
/** Over more months than these, years are drawn. */
const MOST_MONTHS = 24;
/** Pixels. */
const [WIDTH, ROW, EDGE, CHARACTER] = [900, 22, 40, 11];

/** Load by unit and month as SVG: a row a unit, a column a month or year, each cell with its number. For `<img>`: it brings no style and no script. */
export function loadPlot({ rows }: QueryResult): string {
  const months = new Set(rows.map(({ month }) => String(month)));
  const span = months.size > MOST_MONTHS ? 4 : 7;
  const cells = new Map<string, Cell>();
  for (const { unit, month, tasks } of rows) {
    const [name, time] = [String(unit), String(month).slice(0, span)];
    const cell = cells.get(`${name} ${time}`) ?? { unit: name, time, tasks: 0 };
    cells.set(`${name} ${time}`, { ...cell, tasks: cell.tasks + Number(tasks) });
  }
  const sums = new Map<string, number>();
  for (const { unit, tasks } of cells.values()) sums.set(unit, (sums.get(unit) ?? 0) + tasks);
  const units = [...sums.keys()].sort((a, b) => sums.get(b)! - sums.get(a)! || (a < b ? -1 : 1)).slice(0, MOST_UNITS);
  const drawn = [...cells.values()].filter(({ unit }) => units.includes(unit));
  const most = Math.max(1, ...drawn.map(({ tasks }) => tasks));
  const place = { x: 'time', y: 'unit' } as const;
  const svg = Plot.plot({
    document: parseHTML('<html><body></body></html>').document,
    className: 'load',
    width: WIDTH,
    height: EDGE + ROW * Math.max(1, units.length),
    marginLeft: EDGE + CHARACTER * Math.max(0, ...units.map(({ length }) => length)),
    marginTop: EDGE,
    marginBottom: 0,
    x: { type: 'band', axis: 'top', label: null, domain: [...new Set(drawn.map(({ time }) => time))].sort() },
    y: { type: 'band', label: null, domain: units },
    color: { type: 'linear', scheme: 'blues', domain: [0, most * 1.6] },
    marks: [
      Plot.cell(drawn, { ...place, fill: 'tasks', inset: 1 }),
      Plot.text(drawn, { ...place, text: 'tasks', fontSize: 12 }),
    ],
  });
  svg.querySelector('style')?.remove();
  svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  return svg.outerHTML;
}

interface Cell {
  readonly unit: string;
  readonly time: string;
  readonly tasks: number;
}
