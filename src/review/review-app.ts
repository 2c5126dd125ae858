import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { UsageError } from '../dataset/usage-error.js';
import { InputError } from '../ingest/input-error.js';
import { toldTo } from './asker-language.js';
import { Desk } from './desk.js';
import { correctionRoutes } from './routes/correction-routes.js';
import { exploreRoutes } from './routes/explore-routes.js';
import { issueRoutes } from './routes/issue-routes.js';
import { listRoutes } from './routes/list-routes.js';
import { measureRoutes } from './routes/measure-routes.js';
import { queueRoutes } from './routes/queue-routes.js';
import { newToken, secure } from './security.js';

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));
/** Browsers read no TypeScript: run from the sources, the page comes from the last `npm run build`. */
export const pageFolder = existsSync(folder('./page/main.js')) ? folder('./page') : folder('../../dist/review/page');

export interface ReviewApp {
  readonly app: Hono;
  /** What writes have to show, in the header `x-gongbao-token`; the page is given it with its HTML. */
  readonly token: string;
  readonly desk: Desk;
  close(): Promise<void>;
}

/** The routes of the review page; errors of its interface are `{error}` with what to do next. */
export async function reviewApp(out: string, corrections?: string): Promise<ReviewApp> {
  const desk = await Desk.open(out, corrections);
  const token = newToken();
  const app = new Hono();
  secure(app, token);
  issueRoutes(app, desk);
  correctionRoutes(app, desk);
  queueRoutes(app, desk);
  listRoutes(app, desk);
  exploreRoutes(app, desk);
  measureRoutes(app, desk);
  app.get('/', async (c) => {
    const html = await readFile(`${pageFolder}/index.html`, 'utf8');
    return c.html(html.replace('content="" name="gongbao-token"', `content="${token}" name="gongbao-token"`));
  });
  app.use('*', serveStatic({ root: pageFolder }));
  app.notFound((c) => c.json({ error: `there is no ${c.req.path}` }, 404));
  app.onError((error, c) => {
    const said = toldTo(c)(error.message);
    if (error instanceof HTTPException) return c.json({ error: said || 'refused' }, error.status);
    if (error instanceof InputError || error instanceof UsageError) return c.json({ error: said }, 422);
    if (error instanceof SyntaxError) return c.json({ error: 'no JSON' }, 400);
    return c.json({ error: said }, 500);
  });
  return { app, token, desk, close: () => desk.close() };
}
