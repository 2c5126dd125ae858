import type { Actions } from './actions.js';
import { answerTable, lists, wordField } from './answer-table.js';
import { type Answer, getList, listCsv } from './api.js';
import { element } from './element.js';
import { wordOf, words } from './words.js';

const FIELDS = {
  text: 'search',
  unit: 'search',
  role: 'role',
  kind: 'search',
  year: 'number',
  dueAfter: 'date',
  dueBefore: 'date',
} as const;

/** A form for the common questions about all issues, its answers with facets, and the same as a file; a hit is lit on its sheet. */
export async function searchView(actions: Actions): Promise<HTMLElement[]> {
  const { asked } = actions.route;
  const list = asked.list ?? 'passages';
  const input = (name: keyof typeof FIELDS) =>
    element('label', {}, words.asked[name] ?? name, field(name, asked[name] ?? ''));
  const kinds = element(
    'select',
    { name: 'list' },
    ...Object.keys(lists).map((name) => element('option', { value: name }, words.lists[name] ?? name)),
  );
  kinds.value = list;
  const form: HTMLFormElement = element(
    'form',
    {
      className: 'search',
      onsubmit: (event: Event) => {
        event.preventDefault();
        actions.onRoute({ asked: Object.fromEntries(new FormData(form)) as Record<string, string> });
      },
    },
    element('label', {}, words.list, kinds),
    ...(Object.keys(FIELDS) as (keyof typeof FIELDS)[]).map(input),
    element('button', {}, words.search),
  );
  const isAsked =
    Object.entries(asked).some(([name, value]) => name !== 'list' && value !== '') ||
    (asked.list ?? 'passages') !== 'passages';
  if (!isAsked) return [form];
  return [
    form,
    ...(await answerOf(actions, list, asked).catch((error: Error) => [
      element('p', { className: 'error' }, error.message),
    ])),
  ];
}

function field(name: keyof typeof FIELDS, value: string): HTMLElement {
  if (name !== 'role') return element('input', { name, type: FIELDS[name], value });
  const roles = Object.entries(words.values.role ?? {}).map(([role, word]) => element('option', { value: role }, word));
  const chosen = element('select', { name }, element('option', { value: '' }, words.all), ...roles);
  chosen.value = value;
  return chosen;
}

async function answerOf(
  actions: Actions,
  list: string,
  asked: Readonly<Record<string, string>>,
): Promise<HTMLElement[]> {
  const { list: _, ...values } = asked;
  const { rows } = await getList(list, values);
  const csv = element('a', { href: listCsv(list, values), download: `${list}.csv` }, 'CSV');
  if (rows.length === 0) return [element('p', {}, words.noAnswer)];
  return [
    element('p', {}, words.hits(rows.length), ' ', csv),
    ...facetsOf(actions, rows),
    answerTable(actions, list, rows),
  ];
}

const FACETS = ['unit', 'role', 'limitKind', 'kind', 'modality', 'relation', 'document', 'issue'] as const;
const ASKS: Readonly<Record<string, string>> = {
  unit: 'unit',
  role: 'role',
  kind: 'kind',
  issue: 'issue',
  modality: 'modality',
};

/** What the answers have in common, the most frequent first; some lead to fewer answers. */
function facetsOf(actions: Actions, rows: Answer['rows']): HTMLElement[] {
  const shown = FACETS.flatMap((name) => {
    const counts = new Map<string, number>();
    for (const row of rows) {
      const value = row[name];
      if (value !== null && value !== undefined) counts.set(String(value), (counts.get(String(value)) ?? 0) + 1);
    }
    if (counts.size < 2) return [];
    const most = [...counts].sort(([, a], [, b]) => b - a).slice(0, 8);
    const lines = most.map(([value, count]) => {
      const text = `${wordOf('facet', wordField(name), value)} ${count}`;
      const asks = ASKS[name];
      if (asks === undefined) return element('li', {}, text);
      const go = (event: Event) => {
        event.preventDefault();
        actions.onRoute({ asked: { ...actions.route.asked, [asks]: value } });
      };
      return element('li', {}, element('a', { href: '#', onclick: go }, text));
    });
    return [element('div', {}, element('h3', {}, words.columns[name] ?? name), element('ul', {}, ...lines))];
  });
  if (shown.length === 0) return [];
  return [
    element(
      'details',
      { className: 'facets', open: innerWidth > 720 },
      element('summary', {}, words.facets),
      element('div', {}, ...shown),
    ),
  ];
}
