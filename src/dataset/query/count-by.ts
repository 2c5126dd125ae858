import { groupBy } from '../../extract/group-by.js';
import type { Grouping } from './filters.js';
import type { Row } from './lists/list-of.js';
import type { QueryResult } from './run-sql.js';

/** Counts rows by a property, the most frequent first (works by how many documents name them); a row with two units counts for each of them. With a day, how many are overdue on it. */
export function countBy(rows: readonly Row[], by: Grouping, overdue: string | undefined): QueryResult {
  const pairs = rows.flatMap((row) => keysOf[by](row).map((key) => ({ key, row })));
  const groups = [...groupBy(pairs, ({ key }) => key)].map(([key, all]) => ({
    key,
    rows: all.length,
    documents: new Set(all.map(({ row }) => `${row.issue}\t${row['@documentId']}`)).size,
    ...(overdue === undefined
      ? {}
      : { overdue: all.filter(({ row }) => duesOf(row).some((due) => due < overdue)).length }),
  }));
  const inTime = by === 'month' || by === 'year';
  // Ties by code unit, not by locale: the same answer on every machine.
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  const most = by === 'title' ? 'documents' : 'rows';
  groups.sort((a, b) => (inTime ? 0 : b[most] - a[most] || b.rows - a.rows) || compare(a.key, b.key));
  return {
    columns: [by, 'rows', 'documents', ...(overdue === undefined ? [] : ['overdue'])],
    rows: groups.map(({ key, ...counts }) => ({ [by]: key, ...counts })),
  };
}

const texts = (value: unknown): string[] =>
  Array.isArray(value) ? [...new Set(value.map(String))] : value === null || value === undefined ? [] : [String(value)];
const orNone = (keys: readonly string[]): readonly string[] => (keys.length > 0 ? keys : ['–']);

const duesOf = (row: Row): string[] => texts(row['@dues'] ?? row.due).filter((due) => /^\d{4}-/.test(due)); // 2021-12-31

const keysOf: Readonly<Record<Grouping, (row: Row) => readonly string[]>> = {
  unit: (row) => orNone(texts(row['@units'] ?? row.organisation)),
  role: (row) => orNone(texts(row.role)),
  month: (row) => orNone(monthsOf(row)),
  year: (row) => orNone(duesOf(row).length > 0 ? yearsOf(duesOf(row)) : yearsOf(texts(row['@issuedOn']))),
  kind: (row) => orNone(texts(row['@kind'])),
  place: (row) => orNone(texts(row['@issuer'] ?? row['@gazetteTitle'])),
  title: (row) => orNone(texts(row.title ?? row.repealed ?? row.citedNumber ?? row.document)),
  modality: (row) => orNone(texts(row.modality)),
};

const yearsOf = (days: readonly string[]) => [...new Set(days.map((day) => day.slice(0, 4)))];

/** The months in which a limit falls due: of each year where it comes back, else the one of its day. */
function monthsOf(row: Row): readonly string[] {
  if (typeof row.rrule === 'string')
    return monthsOfRule(row.rrule).map((month) => `--${String(month).padStart(2, '0')}`); // ISO 8601: a month of any year
  const days = duesOf(row);
  return [...new Set((days.length > 0 ? days : texts(row['@issuedOn'])).map((day) => day.slice(0, 7)))];
}

/** Every month for what comes back oftener, the last of each quarter or half-year; none where only 每年 is printed. */
function monthsOfRule(rrule: string): readonly number[] {
  const months = /BYMONTH=([\d,]+)/.exec(rrule)?.[1]; // FREQ=YEARLY;BYMONTH=4,10
  if (months !== undefined) return months.split(',').map(Number);
  if (rrule.startsWith('FREQ=YEARLY')) return [];
  const interval = rrule.startsWith('FREQ=MONTHLY') ? Number(/INTERVAL=(\d+)/.exec(rrule)?.[1] ?? 1) : 1; // FREQ=MONTHLY;INTERVAL=6
  return Array.from({ length: 12 }, (_, i) => i + 1).filter((month) => month % interval === 0);
}
