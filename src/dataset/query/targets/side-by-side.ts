import { likeness } from '../../../text/likeness.js';
import type { Row } from '../lists/list-of.js';

/** Indicators as alike as this are taken for one. */
const LEAST_LIKE = 0.5;

/**
 * Targets of two places side by side: those of one unit of measure (万元 and 亿元 are one) whose indicators are most alike, then those
 * that have no counterpart. A number says how much more the other place aims at, where both name one.
 */
export function sideBySide(own: readonly Row[], others: readonly Row[]): Row[] {
  const pairs = own
    .flatMap((row) => others.map((other) => ({ row, other, like: alike(row, other) })))
    .filter(({ like }) => like >= LEAST_LIKE)
    .sort((a, b) => b.like - a.like);
  const counterpart = new Map<Row, Row>();
  const taken = new Set<Row>();
  for (const { row, other } of pairs) {
    if (counterpart.has(row) || taken.has(other)) continue;
    counterpart.set(row, other);
    taken.add(other);
  }
  return [
    ...own.filter((row) => counterpart.has(row)).map((row) => beside(row, counterpart.get(row))),
    ...own.filter((row) => !counterpart.has(row)).map((row) => beside(row, undefined)),
    ...others.filter((row) => !taken.has(row)).map((row) => beside(undefined, row)),
  ];
}

const alike = (row: Row, other: Row): number =>
  row.baseUnit === other.baseUnit ? likeness(String(row.indicator), String(other.indicator)) : 0;

function beside(own: Row | undefined, other: Row | undefined): Row {
  const shown = (own ?? other)!;
  return {
    baseUnit: shown.baseUnit ?? null,
    place: own?.['@issuer'] ?? null,
    indicator: own?.indicator ?? null,
    target: own?.target ?? null,
    quantity: own?.quantity ?? null,
    due: own?.due ?? null,
    otherPlace: other?.['@issuer'] ?? null,
    otherIndicator: other?.indicator ?? null,
    otherTarget: other?.target ?? null,
    otherQuantity: other?.quantity ?? null,
    otherDue: other?.due ?? null,
    difference: own && other ? Number((Number(other.quantity) - Number(own.quantity)).toPrecision(12)) : null,
    otherCitation: other?.citation ?? null,
    ...shown,
    ...(own ? {} : { indicator: null, target: null, quantity: null, due: null }),
  };
}
