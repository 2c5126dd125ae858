/** The fewest columns of a row that no other row of its table has: what a correction names it by. */
export function singleOut(rows, row, own) {
  const columns = ['clauseId', 'text'];
  for (const more of [...own, 'leaf', 'start']) {
    if (rows.filter((other) => columns.every((name) => other[name] === row[name])).length === 1) break;
    columns.push(more);
  }
  return Object.fromEntries(columns.map((name) => [name, row[name]]));
}
