import type { Cell } from '../query/run-sql.js';
import type { Difference } from './difference.js';
import { PLACE_COLUMNS } from './row-identity.js';

type Row = Readonly<Record<string, Cell>>;

/**
 * Compares the rows of one table and one issue. Rows are paired by identity, those of one identity by likeness: equal ones first, the
 * rest in printed order.
 */
export function compareRows(
  table: string,
  identity: readonly string[],
  before: readonly Row[],
  after: readonly Row[],
): Difference[] {
  const keyOf = (row: Row) => JSON.stringify(identity.map((column) => row[column] ?? null));
  const old = group(before, keyOf);
  const fresh = group(after, keyOf);
  const differences: Difference[] = [];
  for (const key of new Set([...old.keys(), ...fresh.keys()])) {
    const [left, right] = withoutEqual(old.get(key) ?? [], fresh.get(key) ?? []);
    for (let i = 0; i < Math.max(left.length, right.length); i += 1) {
      differences.push(difference(table, identity, left[i], right[i]));
    }
  }
  return differences;
}

function difference(
  table: string,
  identity: readonly string[],
  left: Row | undefined,
  right: Row | undefined,
): Difference {
  const known = (left ?? right)!;
  const row = Object.fromEntries(identity.map((column) => [column, known[column] ?? null]));
  const change = left === undefined ? 'added' : right === undefined ? 'removed' : 'changed';
  const changes =
    left && right
      ? Object.keys({ ...left, ...right })
          .filter((column) => !PLACE_COLUMNS.includes(column) && !same(left[column], right[column]))
          .map((column) => ({ column, before: left[column] ?? null, after: right[column] ?? null }))
      : [];
  return { table, change, issueId: String(known.issueId), row, changes };
}

function group(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const members = groups.get(key);
    if (members) members.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

function withoutEqual(left: readonly Row[], right: readonly Row[]): [Row[], Row[]] {
  const rest = [...right];
  const unpaired = left.filter((row) => {
    const twin = rest.findIndex((other) => comparable(other) === comparable(row));
    if (twin >= 0) rest.splice(twin, 1);
    return twin < 0;
  });
  return [unpaired, rest];
}

const comparable = (row: Row) =>
  JSON.stringify(Object.entries(row).filter(([column]) => !PLACE_COLUMNS.includes(column)));

const same = (a: Cell | undefined, b: Cell | undefined) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
