import { search } from './api.js';
import { element } from './element.js';
import { wordOf, words } from './words.js';

/** What the answer says, before where it stands. */
const OWN = ['context', 'unit', 'canonical', 'role', 'kind', 'due', 'text'];
let asked: Readonly<Record<string, string>> = {};

/** A form for the common questions about all issues, and its answers; each leads to its sheet. */
export function searchView(): HTMLElement[] {
  const answers = element('div', {});
  const input = (name: keyof typeof words.asked, type = 'search') =>
    element('label', {}, words.asked[name], element('input', { name, type, value: asked[name] ?? '' }));
  const form: HTMLFormElement = element(
    'form',
    {
      className: 'search',
      onsubmit: (event: Event) => {
        event.preventDefault();
        asked = Object.fromEntries(new FormData(form)) as Record<string, string>;
        answer(answers);
      },
    },
    input('text'),
    input('unit'),
    input('dueAfter', 'date'),
    input('dueBefore', 'date'),
    element('button', {}, words.search),
  );
  if (Object.keys(asked).length > 0) answer(answers);
  return [form, answers];
}

async function answer(place: HTMLElement): Promise<void> {
  try {
    const { columns, rows } = await search(asked);
    if (rows.length === 0) return place.replaceChildren(element('p', {}, words.noAnswer));
    const own = OWN.filter((name) => columns.includes(name));
    const table = own.includes('due') ? 'deadlines' : 'responsibilities';
    const line = (row: Readonly<Record<string, unknown>>) =>
      element(
        'tr',
        {},
        ...own.map((name) => element('td', {}, wordOf(table, name, row[name]))),
        element('td', {}, element('a', { href: `#${row.issue}/${row.sheet}/search` }, String(row.citation))),
      );
    const head = [...own.map((name) => words.columns[name] ?? name), ''].map((name) => element('th', {}, name));
    return place.replaceChildren(element('table', {}, element('tr', {}, ...head), ...rows.map(line)));
  } catch (error) {
    return place.replaceChildren(element('p', { className: 'error' }, (error as Error).message));
  }
}
