import type { Actions } from './actions.js';
import { answerTable } from './answer-table.js';
import { getList, getUnits, listCsv } from './api.js';
import { element, tableOf } from './element.js';
import { hashOf } from './route.js';
import { words } from './words.js';

const ROLES = ['lead', 'responsible', 'support', 'duty'] as const;

/** All units by what they are charged with; or one of them: what it leads, supports and answers for, by when. */
export async function unitView(actions: Actions): Promise<HTMLElement[]> {
  const { unit } = actions.route.asked;
  return unit ? onePage(actions, unit) : list(actions);
}

async function list(actions: Actions): Promise<HTMLElement[]> {
  const { rows } = await getUnits();
  const most = Math.max(1, ...rows.map(({ charges }) => Number(charges)));
  const link = (unit: string) =>
    element('a', { href: hashOf({ ...actions.route, view: 'unit', asked: { unit } }) }, unit);
  const lines = rows
    .slice(0, 500)
    .map(({ unit, charges, lead, support, documents }) =>
      element(
        'tr',
        {},
        element('th', { scope: 'row' }, link(String(unit))),
        element(
          'td',
          {},
          element('meter', { max: most, value: Number(charges), ariaLabel: words.unit.charges }),
          ` ${charges}`,
        ),
        ...[lead, support, documents].map((count) => element('td', {}, String(count))),
      ),
    );
  const { columns } = words.unit;
  return [element('h2', {}, words.unit.all(rows.length)), tableOf(columns, lines)];
}

async function onePage(actions: Actions, unit: string): Promise<HTMLElement[]> {
  const { rows } = await getList('charges', { unit });
  const csv = element('a', { href: listCsv('charges', { unit }), download: 'charges.csv' }, 'CSV');
  const byDue = [...rows].sort((a, b) => (String(a.due ?? '9999') < String(b.due ?? '9999') ? -1 : 1));
  return [
    element('p', {}, element('a', { href: hashOf({ ...actions.route, view: 'unit', asked: {} }) }, words.unit.back)),
    element('h2', {}, unit),
    element('p', {}, words.hits(rows.length), ' ', csv),
    ...ROLES.flatMap((role) => {
      const own = byDue.filter((row) => row.role === role);
      if (own.length === 0) return [];
      const name = `${words.values.role?.[role] ?? role} ${own.length}`;
      return [element('h3', {}, name), answerTable(actions, 'charges', own, ['task', 'limits', 'due'])];
    }),
  ];
}
