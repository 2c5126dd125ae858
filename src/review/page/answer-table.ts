import type { Actions } from './actions.js';
import type { Answer } from './api.js';
import { element, tableOf } from './element.js';
import { wordOf, words } from './words.js';

/** What can be listed, and the columns that say what a row says, before where it stands. */
export const lists: Readonly<Record<string, readonly string[]>> = {
  passages: ['context'],
  charges: ['unit', 'role', 'task', 'limits', 'due'],
  limits: ['limit', 'limitKind', 'due', 'who', 'task'],
  duties: ['actor', 'modality', 'task', 'limits'],
  targets: ['indicator', 'comparator', 'value', 'measure', 'due', 'who'],
  citations: ['title', 'citedNumber', 'relation'],
  appointments: ['action', 'person', 'organisation', 'post'],
  documents: ['title', 'kind', 'issuer', 'issuedOn'],
};
/** More rows at once would keep the browser busy. */
const MOST = 500;

/** The field whose words the values of a column have. */
export const wordField = (name: string): string => (name === 'limitKind' ? 'kind' : name);

/** Rows with their place; a click lights it on its sheet, and the answer stays. */
export function answerTable(
  { onPlace }: Actions,
  list: string,
  rows: Answer['rows'],
  columns = lists[list] ?? [],
): HTMLElement {
  const line = (row: Answer['rows'][number]) => {
    const [issue, sheet, clause] = [String(row.issue), Number(row.sheet), String(row.clause)];
    const link = element(
      'a',
      {
        href: `#${encodeURIComponent(issue)}/${sheet}/text?${new URLSearchParams({ at: clause })}`,
        onclick: (event: Event) => {
          event.preventDefault();
          const said = String(row.context ?? row.limit ?? row.line ?? row.mention ?? '').replaceAll(/[«»]/g, '');
          void onPlace(issue, sheet, { clause, words: said });
        },
      },
      String(row.citation),
    );
    const cells = columns.map((name) => element('td', {}, wordOf(list, wordField(name), row[name])));
    return element('tr', {}, ...cells, element('td', {}, link));
  };
  const shown = rows.length > MOST ? [element('p', {}, words.shownRows(MOST, rows.length))] : [];
  const head = [...columns.map((name) => words.columns[name] ?? name), words.place];
  return element('div', {}, ...shown, tableOf(head, rows.slice(0, MOST).map(line)));
}
