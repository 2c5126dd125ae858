import type { Hono } from 'hono';
import type { Desk } from '../desk.js';
import { documents } from '../explore/documents.js';
import { life } from '../explore/life.js';
import { units } from '../explore/units.js';

/** Units, and the life of documents. */
export function exploreRoutes(app: Hono, desk: Desk): void {
  app.get('/api/documents', async (c) => c.json(await desk.dataset.ask(documents)));
  app.get('/api/units', async (c) => c.json(await desk.dataset.ask(units)));
  app.get('/api/life/:issue/:document', async (c) => {
    const { issue, document } = c.req.param();
    return c.json(await desk.dataset.ask((dataset) => life(dataset, issue, document)));
  });
}
