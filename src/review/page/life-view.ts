import type { IssueJson } from '../../tree/gazette.js';
import type { Actions } from './actions.js';
import { getDocuments, getLife, listCsv, type Values } from './api.js';
import { element, tableOf } from './element.js';
import { hashOf } from './route.js';
import { staticFilter } from './static-filter.js';
import { words } from './words.js';

/** All documents in the order of days; or the life of one: since when, what it rests on, what became of it. */
export async function lifeView(actions: Actions, { id }: IssueJson): Promise<HTMLElement[]> {
  const { document } = actions.route.asked;
  return document ? oneLife(actions, actions.route.asked.of ?? id, document) : list(actions);
}

async function list(actions: Actions): Promise<HTMLElement[]> {
  const { kind = '', year = '', text = '' } = actions.route.asked;
  const asked: Values = { kind, year, text };
  const { rows } = staticFilter(await getDocuments(), asked);
  const form = element(
    'form',
    { className: 'search' },
    ...(['text', 'kind', 'year'] as const).map((name) =>
      element('label', {}, words.asked[name]!, element('input', { name, type: 'search', value: asked[name] ?? '' })),
    ),
    element('button', {}, words.search),
  );
  form.onsubmit = (event) => {
    event.preventDefault();
    actions.onRoute({ asked: Object.fromEntries(new FormData(form)) as Record<string, string> });
  };
  const lines = rows.map((row) =>
    element(
      'tr',
      {},
      element('td', {}, String(row.issuedOn ?? '')),
      element('td', {}, element('a', { href: toLife(actions, String(row.issue), String(row.id)) }, String(row.title))),
      ...['number', 'kind', 'issuer'].map((name) => element('td', {}, String(row[name] ?? ''))),
      element('td', {}, words.ended[String(row.endedBy)] ?? ''),
    ),
  );
  const csv = element('a', { href: listCsv('documents', asked), download: 'documents.csv' }, 'CSV');
  return [form, element('p', {}, words.hits(rows.length), ' ', csv), tableOf(words.lifeColumns, lines)];
}

const toLife = ({ route }: Actions, issue: string, document: string): string =>
  hashOf({ ...route, view: 'life', asked: { document, of: issue } });

type Row = Readonly<Record<string, unknown>>;

async function oneLife(actions: Actions, issue: string, id: string): Promise<HTMLElement[]> {
  const { document, names, namedBy } = await getLife(issue, id);
  if (document === null) return [element('p', {}, words.noAnswer)];
  void actions.onPlace(issue, Number(document.sheet));
  const events = [
    ['issuedOn', document.issuedOn],
    ['validFrom', document.validFrom],
    ['validUntil', document.validUntil],
  ].filter(([, day]) => day !== null);
  const line = (row: Row) => {
    const title = String(row.title ?? '');
    const isHere = row.targetDocument !== null;
    const href = toLife(actions, String(row.targetIssue), String(row.targetDocument));
    return element(
      'li',
      {},
      element('span', { className: 'label' }, `${words.values.relation?.[String(row.relation)] ?? row.relation} `),
      isHere ? element('a', { href }, title) : title,
      ` ${row.number ?? ''} ${row.issuedOn ?? ''}`,
    );
  };
  const block = (name: string, rows: readonly Row[]) =>
    rows.length === 0 ? [] : [element('h3', {}, name), element('ul', {}, ...rows.map(line))];
  return [
    element('p', {}, element('a', { href: hashOf({ ...actions.route, asked: {} }) }, words.lifeBack)),
    element('h2', {}, String(document.title)),
    element('p', { className: 'label' }, [document.number, document.kind, document.issuer].filter(Boolean).join(' · ')),
    element(
      'ol',
      { className: 'life' },
      ...events.map(([name, day]) => element('li', {}, `${day} ${words.columns[String(name)]}`)),
    ),
    ...(document.endedBy ? [element('p', {}, words.ended[String(document.endedBy)] ?? '')] : []),
    ...block(words.namesOthers, names),
    ...block(words.namedByOthers, namedBy),
  ];
}
