import type { Answer, Values } from './api.js';

/** Columns in which a filter looks; what has none of them is not filtered. */
const LOOKS_IN: Readonly<Record<string, readonly string[]>> = {
  unit: ['unit', 'canonical', 'who', 'units', 'actor'],
  role: ['role'],
  kind: ['kind'],
  issue: ['issue'],
  modality: ['modality'],
};
const DUE = ['due', 'from'];

/** The rows of a whole list that are asked for, where no server answers. */
export function staticFilter({ columns, rows }: Answer, values: Values): Answer {
  const said = (row: Answer['rows'][number], names: readonly string[]) => names.map((name) => String(row[name] ?? ''));
  const holds = (row: Answer['rows'][number]) =>
    Object.entries(values).every(([name, value]) => {
      if (value === '') return true;
      if (name === 'text')
        return value.split(/\s+/).every((word) => said(row, Object.keys(row)).some((text) => text.includes(word)));
      if (name === 'year') return [row.issuedOn, row.due, row.from].some((day) => String(day ?? '').startsWith(value));
      const due = said(row, DUE).find((day) => day !== '');
      if (name === 'dueBefore') return due !== undefined && due < value;
      if (name === 'dueAfter') return due !== undefined && due > value;
      const names = (LOOKS_IN[name] ?? []).filter((column) => columns.includes(column));
      return (
        names.length === 0 || said(row, names).some((text) => (name === 'unit' ? text.includes(value) : text === value))
      );
    });
  return { columns, rows: rows.filter(holds) };
}
