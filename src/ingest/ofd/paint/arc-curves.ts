type Point = readonly [x: number, y: number];
type Curve = [x1: number, y1: number, x2: number, y2: number, x: number, y: number];

/** Of the ellipse that an arc is a part of. */
export interface Arc {
  readonly rx: number;
  readonly ry: number;
  /** Degrees. */
  readonly turn: number;
  /** The longer way round. */
  readonly isLarge: boolean;
  readonly isClockwise: boolean;
}

/** An arc between two points as Bézier curves of a quarter at most: SVG 1.1, F.6.5, whose arcs those of OFD are. */
export function arcCurves([x0, y0]: Point, [x1, y1]: Point, { rx, ry, turn, isLarge, isClockwise }: Arc): Curve[] {
  const straight: Curve[] = [[x0, y0, x1, y1, x1, y1]];
  if (rx === 0 || ry === 0 || (x0 === x1 && y0 === y1)) return straight;
  const [sin, cos] = [Math.sin((turn * Math.PI) / 180), Math.cos((turn * Math.PI) / 180)];
  const [dx, dy] = [(x0 - x1) / 2, (y0 - y1) / 2];
  const [px, py] = [cos * dx + sin * dy, cos * dy - sin * dx];
  // An ellipse that is too small to reach both points is made larger.
  const grown = Math.max(1, Math.sqrt((px / rx) ** 2 + (py / ry) ** 2));
  const [a, b] = [Math.abs(rx) * grown, Math.abs(ry) * grown];
  const span = (a * py) ** 2 + (b * px) ** 2;
  const away = Math.sqrt(Math.max(0, ((a * b) ** 2 - span) / span)) * (isLarge === isClockwise ? -1 : 1);
  const [cx, cy] = [(away * a * py) / b, (-away * b * px) / a];
  const [mx, my] = [cos * cx - sin * cy + (x0 + x1) / 2, sin * cx + cos * cy + (y0 + y1) / 2];
  const start = Math.atan2((py - cy) / b, (px - cx) / a);
  let sweep = Math.atan2((-py - cy) / b, (-px - cx) / a) - start;
  if (isClockwise && sweep < 0) sweep += 2 * Math.PI;
  if (!isClockwise && sweep > 0) sweep -= 2 * Math.PI;
  const count = Math.max(1, Math.ceil(Math.abs(sweep) / (Math.PI / 2) - 1e-9));
  if (!Number.isFinite(sweep)) return straight;
  const step = sweep / count;
  const handle = (4 / 3) * Math.tan(step / 4);
  const at = (angle: number, along: number): Point => {
    const [x, y] = [a * (Math.cos(angle) - along * Math.sin(angle)), b * (Math.sin(angle) + along * Math.cos(angle))];
    return [mx + cos * x - sin * y, my + sin * x + cos * y];
  };
  return Array.from({ length: count }, (_, i): Curve => {
    const [from, to] = [start + i * step, start + (i + 1) * step];
    return [...at(from, handle), ...at(to, -handle), ...at(to, 0)];
  });
}
