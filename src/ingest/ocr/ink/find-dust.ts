/**
 * Small ink far from larger ink: dust, and grains of noise that clung together. A mark of punctuation stands beside its letter, a dot of an
 * ellipsis beside the last one. One speck in the gutter would join two columns.
 */
import type { Component } from './components.js';

/** Higher or wider, it is part of a letter, ems. */
const SMALL = 0.34;
/** A mark stands no farther from a letter, ems; a stop is blank on one side by half an em. */
const REACH = 0.75;
/** Of a colon, which stands in the middle of its em, behind a bracket that is half blank. */
const COLON_REACH = 1.1;
/** Its dots stand one above the other, as far apart as this, ems. */
const COLON = [0.2, 0.65] as const;
/** The digit of a small ①, whose ring is too thin to be ink, stands behind a stop: so high at least, and so far above it, ems. */
const DIGIT = 0.25;
const RAISED = [0.15, 0.7] as const;
/** Dots of an ellipsis stand no farther from each other, and at one height, ems. */
const STEP = 0.5;
const LEVEL = 0.08;

/** Which of the components are dust. @param components in any order @param em height of a character, pixels */
export function findDust(components: readonly Component[], em: number): ReadonlySet<Component> {
  const letters = new Grid(em);
  const small: Component[] = [];
  for (const component of components) {
    if (Math.max(component.x1 - component.x0, component.y1 - component.y0) > SMALL * em) letters.add(component);
    else small.push(component);
  }
  const dots = new Grid(em);
  for (const dot of small) dots.add(dot);
  const reach = (speck: Component): number =>
    dots.near(speck, COLON[1] * em, (other) => isColon(speck, other, em)) ? COLON_REACH : REACH;
  const dust = new Set(small.filter((speck) => !letters.near(speck, reach(speck) * em, () => true)));
  const marks = new Grid(em);
  for (const mark of small) if (!dust.has(mark)) marks.add(mark);
  for (const digit of dust) {
    if (digit.y1 - digit.y0 < DIGIT * em) continue;
    if (marks.near(digit, REACH * em, (stop) => isRaisedBehind(stop, digit, em))) dust.delete(digit);
  }
  // A dot leads on to the next, in either direction.
  for (const sign of [1, -1]) {
    for (const dot of [...dust].sort((a, b) => sign * (a.x0 - b.x0))) {
      const level = (other: Component) => Math.abs(middleY(other) - middleY(dot)) <= Math.max(1, LEVEL * em);
      if (!marks.near(dot, STEP * em, level)) continue;
      dust.delete(dot);
      marks.add(dot);
    }
  }
  return dust;
}

/** Components by the squares of the sheet they reach into. */
class Grid {
  readonly #cells = new Map<number, Component[]>();

  constructor(private readonly side: number) {}

  add(component: Component): void {
    for (const key of this.#keys(component, 0)) {
      const cell = this.#cells.get(key);
      if (cell) cell.push(component);
      else this.#cells.set(key, [component]);
    }
  }

  near(component: Component, reach: number, fits: (other: Component) => boolean): boolean {
    for (const key of this.#keys(component, reach))
      if (this.#cells.get(key)?.some((other) => distance(other, component) <= reach && fits(other))) return true;
    return false;
  }

  *#keys({ x0, y0, x1, y1 }: Component, reach: number): Generator<number> {
    const cell = (pixels: number): number => Math.max(0, Math.floor(pixels / this.side));
    for (let row = cell(y0 - reach); row <= cell(y1 + reach); row++)
      for (let column = cell(x0 - reach); column <= cell(x1 + reach); column++) yield row * 65_536 + column;
  }
}

function isRaisedBehind(stop: Component, digit: Component, em: number): boolean {
  const above = middleY(stop) - middleY(digit);
  return digit.x0 >= stop.x1 && above >= RAISED[0] * em && above <= RAISED[1] * em;
}

/** Two dots of one size, one above the other. */
function isColon(a: Component, b: Component, em: number): boolean {
  const apart = Math.abs(middleY(a) - middleY(b));
  const [small, large] = a.area < b.area ? [a, b] : [b, a];
  return (
    apart >= COLON[0] * em &&
    apart <= COLON[1] * em &&
    Math.abs(a.x0 + a.x1 - b.x0 - b.x1) <= 2 * Math.max(1, LEVEL * em) &&
    small.area >= large.area / 2 &&
    small.area >= (em / 14) ** 2
  );
}

/** White between two boxes: the larger of that across and that down. */
const distance = (a: Component, b: Component): number =>
  Math.max(a.x0 - b.x1, b.x0 - a.x1, a.y0 - b.y1, b.y0 - a.y1, 0);

const middleY = ({ y0, y1 }: Component): number => (y0 + y1) / 2;
