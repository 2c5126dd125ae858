import type { Hono } from 'hono';
import type { Desk } from '../desk.js';
import { documents } from '../explore/documents.js';
import { life } from '../explore/life.js';
import { load } from '../explore/load.js';
import { units } from '../explore/units.js';
import { sendCsv } from '../list-csv.js';

/** Units and what falls due for them when, and the life of documents. */
export function exploreRoutes(app: Hono, desk: Desk): void {
  app.get('/api/documents', async (c) => c.json(await desk.dataset.ask(documents)));
  app.get('/api/units', async (c) => c.json(await desk.dataset.ask(units)));
  app.get('/api/load', async (c) => c.json(await desk.dataset.ask(load)));
  app.get('/api/load.csv', async (c) => sendCsv(c, 'load', await desk.dataset.ask(load)));
  app.get('/api/load.svg', async (c) => {
    // Drawing takes a library that nothing else needs.
    const { loadPlot } = await import('../explore/load-plot.js');
    return c.body(loadPlot(await desk.dataset.ask(load)), 200, { 'content-type': 'image/svg+xml; charset=utf-8' });
  });
  app.get('/api/life/:issue/:document', async (c) => {
    const { issue, document } = c.req.param();
    return c.json(await desk.dataset.ask((dataset) => life(dataset, issue, document)));
  });
}
