/** Leaders of a 目录 line: dots in a row at even steps. They are taken out of the ink, so that title and page number come apart. */
import type { Component } from './components.js';

/** Largest dot, ems. */
const DOT = 0.24;
/** Fewest dots of a leader: an ellipsis (……) has six. */
const FEWEST = 7;
/** Widest step from dot to dot, ems. */
const STEP = 1.1;
/** Steps of one leader differ by no more than this, as a share of the usual one. */
const UNEVEN = 0.35;
/** Dots of one leader stand at one height, ems. */
const LEVEL = 0.12;

/** Which of the components are dots of a leader. @param em height of a character, pixels */
export function findLeaders(components: readonly Component[], em: number): ReadonlySet<Component> {
  const dots = components
    .filter(({ x0, y0, x1, y1 }) => Math.max(x1 - x0, y1 - y0) <= Math.max(3, DOT * em))
    .sort((a, b) => a.x0 - b.x0);
  const rows: Component[][] = [];
  let open: Component[][] = [];
  for (const dot of dots) {
    // From left to right: a row that ends too far to the left goes no further.
    open = open.filter((one) => dot.x0 - one.at(-1)!.x1 <= STEP * em);
    const row = open.find((one) => follows(one.at(-1)!, dot, em));
    if (row) row.push(dot);
    else {
      const next = [dot];
      rows.push(next);
      open.push(next);
    }
  }
  return new Set(rows.filter(isEven).flat());
}

const follows = (last: Component, dot: Component, em: number): boolean =>
  dot.x0 - last.x1 <= STEP * em && Math.abs(middleY(dot) - middleY(last)) <= Math.max(1.5, LEVEL * em);

/** Specks of dust may stand in a row, but not at even steps. */
function isEven(row: readonly Component[]): boolean {
  if (row.length < FEWEST) return false;
  const steps = row.slice(1).map((dot, i) => middleX(dot) - middleX(row[i]!));
  const usual = [...steps].sort((a, b) => a - b)[Math.floor(steps.length / 2)]!;
  const even = steps.filter((step) => Math.abs(step / usual - 1) <= UNEVEN).length;
  return even >= 0.7 * steps.length;
}

const middleX = ({ x0, x1 }: Component): number => (x0 + x1) / 2;
const middleY = ({ y0, y1 }: Component): number => (y0 + y1) / 2;
