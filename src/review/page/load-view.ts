import type { Actions } from './actions.js';
import { getLoad } from './api.js';
import { element, tableOf } from './element.js';
import { hashOf } from './route.js';
import { words } from './words.js';

/** Rows of the table; the file has all of them. */
const MOST = 500;

/** What falls due for each unit in each month: drawn, and as the table that is drawn. */
export async function loadView(actions: Actions): Promise<HTMLElement[]> {
  const { rows } = await getLoad();
  if (rows.length === 0) return [element('p', {}, words.load.none)];
  const asked = (view: 'unit' | 'calendar', values: Readonly<Record<string, string>>, text: string) =>
    element('a', { href: hashOf({ ...actions.route, view, asked: values }) }, text);
  const lines = [...rows]
    .sort((a, b) => Number(b.tasks) - Number(a.tasks))
    .slice(0, MOST)
    .map(({ unit, month, tasks }) => {
      const [name, time] = [String(unit), String(month)];
      return element(
        'tr',
        {},
        element('th', { scope: 'row' }, asked('unit', { unit: name }, name)),
        element('td', {}, asked('calendar', { unit: name, month: time }, time)),
        element('td', {}, String(tasks)),
      );
    });
  const csv = element('a', { href: 'api/load.csv', download: 'load.csv' }, 'CSV');
  return [
    element('h2', {}, words.load.title, ' ', csv),
    element('p', { className: 'label' }, words.load.about),
    element(
      'figure',
      { className: 'plot' },
      element('a', { href: 'api/load.svg' }, element('img', { src: 'api/load.svg', alt: words.load.drawn })),
    ),
    tableOf(words.load.columns, lines),
  ];
}
