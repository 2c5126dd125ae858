import type { Evidence, Facts } from '../../tree/facts.js';
import type { IssueJson } from '../../tree/gazette.js';
import type { Actions } from './actions.js';
import { isStatic } from './api.js';
import { chosenBy } from './chosen-by.js';
import { button, element, tableOf } from './element.js';
import { factColumns, factTables } from './fact-columns.js';
import { keyOfFact } from './leaves.js';
import { singleOut, valueIn } from './single-out.js';
import { wordOf, words } from './words.js';

/** What else a row shows, put into words: lists, which are corrected in their file. */
const TOLD: Readonly<Partial<Record<keyof Facts, readonly string[]>>> = { obligations: ['deadlines', 'targets'] };
/** More rows at once would keep the browser busy. */
const MOST = 500;

/** Tables of all facts of an issue; each row leads to its words, and can be confirmed, corrected and removed. */
export function factView(issue: IssueJson, actions: Actions): HTMLElement[] {
  return factTables.flatMap((table) => {
    const rows: readonly Evidence[] = issue.facts[table];
    if (rows.length === 0) return [];
    const count = element('span', { className: 'label' }, String(rows.length));
    const shown = rows.length > MOST ? [element('p', {}, words.shownRows(MOST, rows.length))] : [];
    const head = ['text', ...factColumns[table], ...(TOLD[table] ?? [])].map((name) => words.columns[name] ?? '');
    const lines = rows.slice(0, MOST).map((row) => factLine(table, rows, row, actions));
    return [
      element('h2', { id: `facts-${table}` }, `${words.tables[table] ?? table} `, count),
      ...shown,
      tableOf([...head, words.certainty, ...(isStatic ? [] : [words.decide])], lines),
    ];
  });
}

function factLine(table: keyof Facts, all: readonly Evidence[], row: Evidence, { onPick, onCorrect }: Actions) {
  const columns = factColumns[table];
  const entry = { table, row: singleOut(all, row, columns) };
  const values = Object.fromEntries(columns.map((name) => [name, valueIn(row, name)]));
  const decide = [
    button(words.confirm, () => onCorrect({ ...entry, action: 'confirm' }), { className: 'small' }),
    button(words.change, () => onCorrect({ ...entry, values }), { className: 'small' }),
    button(words.remove, () => onCorrect({ ...entry, action: 'remove' }), { className: 'small' }),
  ];
  return element(
    'tr',
    { data: { key: keyOfFact(row) }, ...chosenBy(() => onPick(keyOfFact(row), { page: row.page, bbox: row.bbox })) },
    element('td', {}, row.text),
    ...columns.map((name) => element('td', {}, wordOf(table, name, valueIn(row, name)))),
    ...(TOLD[table] ?? []).map((name) => element('td', {}, textsIn(row, name))),
    element('td', { title: words.reasons[row.reason ?? ''] ?? row.reason ?? '' }, certaintyOf(row)),
    isStatic ? null : element('td', { className: 'decide' }, ...decide),
  );
}

export const certaintyOf = ({ certainty, reviewed }: Evidence): string =>
  [certainty === 'inferred' ? words.inferred : words.stated, reviewed ? words.reviewed : '']
    .filter(Boolean)
    .join(' · ');

/** The printed words of the limits or targets of a duty. */
const textsIn = (row: Evidence, name: string): string =>
  ((row as unknown as Record<string, readonly { text: string }[]>)[name] ?? []).map(({ text }) => text).join('；');
