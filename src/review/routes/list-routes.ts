import type { Hono } from 'hono';
import { type Filters, type List, lists } from '../../dataset/query/filters.js';
import { UsageError } from '../../dataset/usage-error.js';
import type { Desk } from '../desk.js';
import { sendCsv } from '../list-csv.js';

/** Rows of an answer on the page; a file has all of them. */
const MOST = 2000;
const TEXTS = [
  'text',
  'unit',
  'role',
  'kind',
  'issue',
  'modality',
  'dueAfter',
  'dueBefore',
  'number',
  'actor',
] as const;

/** The common questions of `gongbao query`, as JSON and as CSV for spreadsheets. */
export function listRoutes(app: Hono, desk: Desk): void {
  app.get('/api/lists/:name', async (c) => {
    const [name = '', form] = c.req.param('name').split('.');
    const filters = { ...filtersOf(name, c.req.query()), limit: form === 'csv' ? 0 : MOST };
    const found = await desk.dataset.ask((dataset) => dataset.find(filters));
    return form === 'csv' ? sendCsv(c, name, found) : c.json(found);
  });
}

function filtersOf(name: string, asked: Readonly<Record<string, string>>): Filters {
  if (!lists.includes(name as List)) throw new UsageError(`there is no list ${name}; there are ${lists.join(', ')}`);
  const given = TEXTS.filter((each) => (asked[each] ?? '').trim() !== '').map((each) => [each, asked[each]!.trim()]);
  const year = /^\d{4}$/.test(asked.year ?? '') ? { year: Number(asked.year) } : {};
  return { list: name as List, ...Object.fromEntries(given), ...year };
}
