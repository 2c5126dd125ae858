/** The keys a schema names, in its order: what makes two rows of a table, and two builds, print alike. */
export function pickKeys<Row extends object>(properties: Readonly<Record<string, unknown>>, row: Row): Row {
  const from = row as Record<string, unknown>;
  const picked: Record<string, unknown> = {};
  for (const key of Object.keys(properties)) picked[key] = from[key];
  return picked as Row;
}
