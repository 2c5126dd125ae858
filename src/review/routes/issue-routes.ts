import type { Hono } from 'hono';
import { toldTo } from '../asker-language.js';
import type { Desk } from '../desk.js';
import { listIssues } from '../list-issues.js';

/** Issues, their trees and their sheets. */
export function issueRoutes(app: Hono, desk: Desk): void {
  app.get('/api/issues', async (c) =>
    c.json(await desk.dataset.ask(async (dataset) => listIssues(await desk.manifest(), dataset, toldTo(c)))),
  );
  app.get('/api/issues/:id', async (c) =>
    c.body(await desk.issueText(c.req.param('id')), 200, { 'content-type': 'application/json' }),
  );
  app.get('/api/issues/:id/sheets/:sheet', async (c) => {
    const { source } = await desk.issue(c.req.param('id'));
    const png = await desk.pictures.draw(source, Number(c.req.param('sheet')));
    return c.body(png, 200, { 'content-type': 'image/png', 'cache-control': 'max-age=3600' });
  });
}
