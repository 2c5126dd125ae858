/** Drawn rules → whole lines: table borders are mostly drawn cell by cell. */
import type { Box, Rule } from '../../tree/page.js';

/** A line of a grid: where it stands across its direction, and from where to where it runs. */
export interface GridLine {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface GridLines {
  readonly horizontal: readonly GridLine[];
  readonly vertical: readonly GridLine[];
}

/** Points: pieces of one line are no further apart, along it and across it. */
const seam = 2.5;
const across = 1.6;

export function mergeRules(rules: readonly Rule[]): GridLines {
  return {
    horizontal: merge(rules.filter(({ orientation }) => orientation === 'horizontal').map(({ bbox }) => lying(bbox))),
    vertical: merge(rules.filter(({ orientation }) => orientation === 'vertical').map(({ bbox }) => standing(bbox))),
  };
}

const lying = ([x0, y0, x1, y1]: Box): GridLine => ({ at: (y0 + y1) / 2, from: x0, to: x1 });
const standing = ([x0, y0, x1, y1]: Box): GridLine => ({ at: (x0 + x1) / 2, from: y0, to: y1 });

function merge(pieces: readonly GridLine[]): GridLine[] {
  const merged: GridLine[] = [];
  for (const piece of [...pieces].sort((a, b) => a.from - b.from || a.at - b.at)) {
    const i = merged.findIndex((line) => Math.abs(line.at - piece.at) < across && piece.from - line.to < seam);
    if (i < 0) merged.push(piece);
    else merged[i] = { ...merged[i]!, to: Math.max(merged[i]!.to, piece.to) };
  }
  return merged.sort((a, b) => a.at - b.at || a.from - b.from);
}
