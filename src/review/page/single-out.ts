/** The fewest columns of a row that no other row of its table has: what a correction names it by. */
export function singleOut(rows: readonly object[], row: object, own: readonly string[]): Record<string, unknown> {
  const columns = ['clauseId', 'text'];
  for (const more of [...own, 'leaf', 'start']) {
    if (rows.filter((other) => columns.every((name) => valueIn(other, name) === valueIn(row, name))).length === 1)
      break;
    columns.push(more);
  }
  return Object.fromEntries(columns.map((name) => [name, valueIn(row, name)]));
}

export const valueIn = (row: object, name: string): unknown => (row as Record<string, unknown>)[name];
