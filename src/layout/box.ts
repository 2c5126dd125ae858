import type { Box } from '../tree/page.js';

export const around = (a: Box, b: Box): Box => [
  Math.min(a[0], b[0]),
  Math.min(a[1], b[1]),
  Math.max(a[2], b[2]),
  Math.max(a[3], b[3]),
];
export const aroundAll = (boxes: readonly Box[]): Box => boxes.reduce(around);
export const centreY = ([, y0, , y1]: Box): number => (y0 + y1) / 2;
export const centreX = ([x0, , x1]: Box): number => (x0 + x1) / 2;
/** Do they share more than a touch of their heights? */
export const overlapsY = (a: Box, b: Box, by = 0): boolean => Math.min(a[3], b[3]) - Math.max(a[1], b[1]) > by;
export const holds = (outer: Box, x: number, y: number): boolean =>
  x >= outer[0] && x <= outer[2] && y >= outer[1] && y <= outer[3];

/** The value most members share within `step`; of equals the smallest. */
export function mode(values: readonly number[], step: number): number | null {
  const counts = new Map<number, number[]>();
  for (const value of values) {
    const key = Math.round(value / step);
    const bucket = counts.get(key);
    if (bucket) bucket.push(value);
    else counts.set(key, [value]);
  }
  let best: number[] = [];
  for (const [, bucket] of [...counts].sort(([a], [b]) => a - b)) if (bucket.length > best.length) best = bucket;
  return best.length > 0 ? best.reduce((sum, value) => sum + value, 0) / best.length : null;
}
