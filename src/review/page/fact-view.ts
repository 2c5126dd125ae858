import type { Evidence, Facts } from '../../tree/facts.js';
import type { IssueJson } from '../../tree/gazette.js';
import type { Actions } from './actions.js';
import { chosenBy } from './chosen-by.js';
import { element } from './element.js';
import { keyOfFact } from './leaves.js';
import { singleOut, valueIn } from './single-out.js';
import { wordOf, words } from './words.js';

/** Columns that say what a fact says; the rest says where it stands. */
const OWN: Readonly<Record<keyof Facts, readonly string[]>> = {
  citations: ['title', 'number', 'relation'],
  responsibilities: ['unit', 'canonical', 'role'],
  deadlines: ['kind', 'due', 'from', 'within', 'workingDays', 'anchor', 'rrule'],
  targets: ['indicator', 'comparator', 'value', 'unit', 'due'],
  obligations: ['actor', 'actorSource', 'modality', 'modal'],
  appointments: ['person', 'post', 'organisation', 'action', 'probation'],
};
/** What else a row shows, put into words: lists, which are corrected in their file. */
const TOLD: Readonly<Partial<Record<keyof Facts, readonly string[]>>> = { obligations: ['deadlines', 'targets'] };
/** More rows at once would keep the browser busy. */
const MOST = 500;

/** Tables of the facts that are wanted. */
export function factView(
  issue: IssueJson,
  wanted: (row: Evidence) => boolean,
  { onPick, onCorrect }: Actions,
): HTMLElement[] {
  return Object.entries(OWN).flatMap(([table, columns]) => {
    const all: readonly Evidence[] = issue.facts[table as keyof Facts];
    const told = TOLD[table as keyof Facts] ?? [];
    const rows = all.filter(wanted);
    if (rows.length === 0) return [];
    const decide = (row: Evidence, action?: 'confirm' | 'remove') => ({
      type: 'button' as const,
      className: 'small',
      onclick: (event: Event) => {
        event.stopPropagation();
        const entry = { table, row: singleOut(all, row, columns) };
        if (action) onCorrect({ ...entry, action });
        else onCorrect({ ...entry, values: Object.fromEntries(columns.map((name) => [name, valueIn(row, name)])) });
      },
    });
    const line = (row: Evidence) =>
      element(
        'tr',
        {
          data: { key: keyOfFact(row) },
          ...chosenBy(() => onPick(keyOfFact(row), { page: row.page, bbox: row.bbox })),
        },
        element('td', {}, row.text),
        ...columns.map((name) => element('td', {}, wordOf(table, name, valueIn(row, name)))),
        ...told.map((name) => element('td', {}, textsIn(row, name))),
        element(
          'td',
          { title: row.reason ?? '' },
          [row.certainty === 'inferred' ? words.inferred : '', row.reviewed ? words.reviewed : ''].join(' '),
        ),
        element(
          'td',
          { className: 'decide' },
          element('button', decide(row, 'confirm'), words.confirm),
          element('button', decide(row), words.change),
          element('button', decide(row, 'remove'), words.remove),
        ),
      );
    const head = ['text', ...columns, ...told, '', ''].map((name) => element('th', {}, words.columns[name] ?? ''));
    return [
      element(
        'h3',
        {},
        `${words.tables[table] ?? table} `,
        element('span', { className: 'label' }, String(rows.length)),
      ),
      ...(rows.length > MOST ? [element('p', {}, words.shownRows(MOST, rows.length))] : []),
      element('table', {}, element('tr', {}, ...head), ...rows.slice(0, MOST).map(line)),
    ];
  });
}

/** The printed words of the limits or targets of a duty. */
const textsIn = (row: Evidence, name: string): string =>
  ((row as unknown as Record<string, readonly { text: string }[]>)[name] ?? []).map(({ text }) => text).join('；');
