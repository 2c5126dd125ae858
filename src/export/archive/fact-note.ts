import { Evidence, type Evidence as Row } from '../../tree/facts.js';

/** What a table is called on the page. */
const TABLES: Readonly<Record<string, string>> = {
  citations: '引用',
  responsibilities: '责任',
  deadlines: '时限',
  targets: '指标',
  obligations: '义务',
  appointments: '任免',
};

/** A fact in a line: `时限 due=2022-12-31 kind=by：力争到2022年`. */
export function factNote(table: string, row: Row): string {
  const values = Object.entries(row).flatMap(([name, value]) =>
    name in Evidence.properties || value === null || typeof value === 'object' || value === row.text
      ? []
      : [`${name}=${value}`],
  );
  return `${[TABLES[table] ?? table, ...values].join(' ')}：${row.text}`;
}
