import type { Actions } from './actions.js';
import { answerTable } from './answer-table.js';
import { type Answer, getList, listCsv } from './api.js';
import { element, shape } from './element.js';
import { hashOf } from './route.js';
import { words } from './words.js';

const COLUMNS = ['due', 'limit', 'limitKind', 'who', 'task'];
const [WIDTH, HEIGHT] = [600, 80];
type Rows = Answer['rows'];

/** All limits in the order of days: a timeline of months, and the month that is chosen as a list; those that come back stand below. */
export async function calendarView(actions: Actions): Promise<HTMLElement[]> {
  const { month, unit = '' } = actions.route.asked;
  const { rows } = await getList('limits', { unit });
  const months = new Map<string, Rows[number][]>();
  for (const row of rows) {
    const name = String(row.due ?? row.from ?? '').slice(0, 7);
    if (name !== '') months.set(name, [...(months.get(name) ?? []), row]);
  }
  const names = [...months.keys()].sort();
  const shown = month ? names.filter((name) => name === month) : names;
  const recurring = rows.filter(({ rrule }) => rrule !== null && rrule !== undefined);
  const csv = element('a', { href: listCsv('limits', { unit }), download: 'limits.csv' }, 'CSV');
  return [
    unitForm(actions, unit),
    element('p', {}, words.hits(rows.length), ' ', csv),
    ...(names.length > 0 ? [timeline(actions, names, months)] : []),
    ...shown.flatMap((name) => [
      element('h2', {}, `${name} `, element('span', { className: 'label' }, String(months.get(name)!.length))),
      answerTable(actions, 'limits', sorted(months.get(name)!), COLUMNS),
    ]),
    ...(month || recurring.length === 0
      ? []
      : [
          element('h2', {}, words.recurring),
          answerTable(actions, 'limits', recurring, ['rrule', 'limit', 'who', 'task']),
        ]),
  ];
}

const sorted = (rows: Rows): Rows =>
  [...rows].sort((a, b) => (String(a.due ?? a.from) < String(b.due ?? b.from) ? -1 : 1));

function unitForm(actions: Actions, unit: string): HTMLElement {
  const input = element('input', { name: 'unit', type: 'search', value: unit });
  const form = element(
    'form',
    { className: 'search' },
    element('label', {}, words.asked.unit!, input),
    element('button', {}, words.search),
  );
  form.onsubmit = (event) => {
    event.preventDefault();
    actions.onRoute({ asked: { unit: input.value } });
  };
  return form;
}

/** One bar a month, as high as it has limits; a bar leads to its month. */
function timeline(actions: Actions, names: readonly string[], months: ReadonlyMap<string, Rows>): HTMLElement {
  const all = monthsBetween(names[0]!, names.at(-1)!);
  const most = Math.max(...[...months.values()].map(({ length }) => length));
  const width = WIDTH / all.length;
  const bars = all.flatMap((name, i) => {
    const count = months.get(name)?.length ?? 0;
    if (count === 0) return [];
    const height = Math.max(3, (HEIGHT * count) / most);
    const bar = shape('rect', { x: i * width, y: HEIGHT - height, width: Math.max(2, width - 1), height });
    return [
      shape(
        'a',
        { href: hashOf({ ...actions.route, asked: { ...actions.route.asked, month: name } }) },
        shape('title', {}, `${name}：${count}`),
        bar,
      ),
    ];
  });
  const axis = [
    shape('text', { x: 0, y: HEIGHT + 14 }, all[0]!),
    shape('text', { x: WIDTH, y: HEIGHT + 14, 'text-anchor': 'end' }, all.at(-1)!),
  ];
  const svg = shape(
    'svg',
    { viewBox: `0 0 ${WIDTH} ${HEIGHT + 20}`, role: 'group', 'aria-label': words.timeline },
    ...bars,
    ...axis,
  );
  const figure = element('figure', { className: 'timeline' });
  figure.append(svg);
  return figure;
}

/** All months from one to another; of a long time the years only would fit, so no more than forty years are drawn. */
function monthsBetween(first: string, last: string): string[] {
  const all: string[] = [];
  let [year, month] = first.split('-').map(Number) as [number, number];
  for (let name = first; name <= last && all.length < 480; name = `${year}-${String(month).padStart(2, '0')}`) {
    all.push(name);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
  return all;
}
