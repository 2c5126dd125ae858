import { quantityOf } from '../../text/quantity.js';
import { Facts } from '../../tree/facts.js';
import type { Gazette } from '../../tree/gazette.js';
import { clauseId, evidence, leaves } from '../../tree/leaf.js';
import type { Correction } from './correction.js';
import { type Outcome, same } from './outcome.js';
import { matches } from './revise-tree.js';
import { fits } from './schema-check.js';

type FactTable = keyof Facts;
type FactRow = Record<string, unknown>;
const isFactTable = (table: string): table is FactTable => table in Facts.properties;

/** Applies corrections of facts: rows changed, confirmed, removed or added, and marked as reviewed. */
export function reviseFacts(gazette: Gazette, corrections: readonly Correction[], outcome: Outcome): void {
  for (const [index, correction] of corrections.entries()) {
    if (!isFactTable(correction.table)) continue;
    const fault = apply(gazette, correction.table, correction);
    if (fault) outcome.stale(correction, index, fault);
  }
}

/** Why the correction could not be applied, or null. */
function apply(gazette: Gazette, table: FactTable, correction: Correction): string | null {
  const rows = gazette.facts[table] as FactRow[];
  if (correction.action === 'add') return add(gazette, table, correction);
  if (correction.action === 'split' || correction.action === 'join') return 'only text is split or joined';
  const found = rows.filter((row) => matches(row, correction.row));
  const [row] = found;
  if (!row) return 'there is no such row';
  if (correction.action === 'confirm') {
    for (const one of found) one.reviewed = true;
    return null;
  }
  if (found.length > 1) return `${found.length} rows match, expected 1; name more columns`;
  if (correction.action === 'remove') {
    rows.splice(rows.indexOf(row), 1);
    return null;
  }
  const { field, old, new: fresh } = correction;
  if (!(field in Facts.properties[table].items.properties)) return `the table has no column ${field}`;
  if (!same(row[field], old) && !same(row[field], fresh)) {
    return `expected ${JSON.stringify(old)}, found ${JSON.stringify(row[field])}`;
  }
  const changed = { ...row, [field]: fresh, reviewed: true };
  if (!fits(Facts.properties[table].items, changed)) return `${JSON.stringify(fresh)} is no value for ${field}`;
  rows[rows.indexOf(row)] = changed;
  return null;
}

function add(gazette: Gazette, table: FactTable, { row, quote, new: own }: Extract<Correction, { action: 'add' }>) {
  const leaf = [...leaves(gazette)].find(
    (one) =>
      clauseId(one.document, one.partIndex, one.path) === row.clauseId &&
      (row.leaf === undefined || one.name === row.leaf) &&
      one.text.includes(quote),
  );
  if (!leaf) return `the clause has no “${quote}”`;
  const asked = row.start === undefined ? -1 : Number(row.start);
  const start = asked >= 0 && leaf.text.startsWith(quote, asked) ? asked : leaf.text.indexOf(quote);
  const added = {
    ...evidence(leaf, start, start + quote.length, 'correction'),
    ...derived(table, own, { start, end: start + quote.length }),
    ...own,
    reviewed: true,
  };
  const rows = gazette.facts[table] as FactRow[];
  if (rows.some((one) => same({ ...one, reviewed: true }, added))) return null;
  if (!fits(Facts.properties[table].items, added)) return 'its columns are not those of the table';
  rows.push(added);
  return null;
}

/** Columns that follow from those a person writes, or of which nothing is known. */
const derived = (
  table: FactTable,
  { value, unit }: Readonly<Record<string, unknown>>,
  { start, end }: { start: number; end: number },
) => {
  if (table === 'targets' && typeof value === 'number' && typeof unit === 'string')
    return { direction: null, due: null, ...quantityOf(value, unit) };
  if (table === 'deadlines')
    return { due: null, from: null, within: null, workingDays: false, anchor: null, rrule: null };
  if (table === 'citations') return { title: null, number: null, targetDocumentId: null };
  if (table === 'responsibilities') return { canonical: null, source: 'text' };
  if (table === 'appointments') return { organisation: null, probation: null };
  const lists = { items: [], units: [], deadlines: [], targets: [] };
  const unknown = { modal: null, actor: null, actorSource: null, condition: null, purpose: null };
  return table === 'obligations' ? { ...unknown, ...lists, sentence: { start, end } } : {};
};
