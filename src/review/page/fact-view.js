import { element } from './element.js';
import { keyOfFact } from './leaves.js';
import { singleOut } from './single-out.js';
import { wordOf, words } from './words.js';

/** Columns that say what a fact says; the rest says where it stands. */
const OWN = {
  citations: ['title', 'number', 'relation'],
  responsibilities: ['unit', 'canonical', 'role'],
  deadlines: ['kind', 'due', 'from', 'within', 'workingDays', 'anchor', 'rrule'],
  targets: ['indicator', 'comparator', 'value', 'unit', 'due'],
  obligations: ['modality'],
  appointments: ['person', 'post', 'organisation', 'action', 'probation'],
};
/** More rows at once would keep the browser busy. */
const MOST = 500;

/**
 * Tables of facts.
 * @param wanted `(row) => boolean`: which are shown
 * @param onPick `(key, place)` when a row is chosen, with the place `{page, bbox}` it was read from
 */
export function factView(issue, wanted, { onPick, onCorrect, onDecide }) {
  return Object.entries(OWN).flatMap(([table, columns]) => {
    const rows = issue.facts[table].filter(wanted);
    if (rows.length === 0) return [];
    const decide = (action, row) => ({
      type: 'button',
      className: 'small',
      onclick: (event) => {
        event.stopPropagation();
        const entry = { table, row: singleOut(issue.facts[table], row, columns) };
        if (action === 'change')
          onCorrect({ ...entry, values: Object.fromEntries(columns.map((name) => [name, row[name]])) });
        else onDecide({ ...entry, action });
      },
    });
    const line = (row) =>
      element(
        'tr',
        { data: { key: keyOfFact(row) }, onclick: () => onPick(keyOfFact(row), { page: row.page, bbox: row.bbox }) },
        element('td', {}, row.text),
        ...columns.map((name) => element('td', {}, wordOf(table, name, row[name]))),
        element(
          'td',
          { title: row.reason ?? '' },
          [row.certainty === 'inferred' ? words.inferred : '', row.reviewed ? words.reviewed : ''].join(' '),
        ),
        element(
          'td',
          { className: 'decide' },
          element('button', decide('confirm', row), words.confirm),
          element('button', decide('change', row), words.change),
          element('button', decide('remove', row), words.remove),
        ),
      );
    const head = ['text', ...columns, null, null].map((name) => element('th', {}, words.columns[name] ?? ''));
    return [
      element('h3', {}, `${words.tables[table]} `, element('span', { className: 'label' }, String(rows.length))),
      rows.length > MOST ? element('p', {}, words.shownRows(MOST, rows.length)) : '',
      element('table', {}, element('tr', {}, ...head), ...rows.slice(0, MOST).map(line)),
    ];
  });
}
