import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { secureHeaders } from 'hono/secure-headers';
import { addCorrection } from '../dataset/corrections/add-correction.js';
import { CorrectionsFolder } from '../dataset/corrections/corrections-folder.js';
import { correctionOwners, correctionsPath } from '../dataset/corrections/corrections-of.js';
import { readCorrections } from '../dataset/corrections/index.js';
import { folders } from '../dataset/folders.js';
import { readManifest } from '../dataset/manifest.js';
import { consistently } from '../dataset/store/snapshot.js';
import { UsageError } from '../dataset/usage-error.js';
import { InputError } from '../ingest/input-error.js';
import type { IssueJson } from '../tree/gazette.js';
import { fromThisMachine } from './from-this-machine.js';
import { listIssues } from './list-issues.js';
import { search } from './search.js';
import { SheetPictures } from './sheet-pictures.js';

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));
/** Browsers read no TypeScript: run from the sources, the page comes from the last `npm run build`. */
const page = existsSync(folder('./page/main.js')) ? folder('./page') : folder('../../dist/review/page');
const LARGEST_CORRECTION = 1 << 20;

/** The routes of the review page; errors of its interface are `{error}` with what to do next. */
export async function reviewApp(out: string, corrections?: string): Promise<{ app: Hono; close(): Promise<void> }> {
  const places = folders(resolve(out));
  const manifest = async () => {
    const found = await consistently(places, () => readManifest(places));
    if (found === null) throw new UsageError(`no dataset in ${out}; run gongbao build first`);
    return found;
  };
  const folderOfCorrections = correctionsPath(places.out, await manifest(), corrections);
  const pictures = new SheetPictures(places.out);
  const app = new Hono();

  /** The issue of that id; ids that no build gave are refused before they become a path. */
  async function issueOf(id: string): Promise<IssueJson> {
    const { inputs } = await manifest();
    if (!inputs.some(({ issueId }) => issueId === id)) throw new InputError(`there is no issue ${id} in ${out}`);
    return JSON.parse(await readFile(`${places.issues}/${id}/issue.json`, 'utf8')) as IssueJson;
  }

  app.use(fromThisMachine);
  app.use(
    secureHeaders({
      strictTransportSecurity: false,
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'blob:', 'data:'],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        objectSrc: ["'none'"],
      },
    }),
  );
  app.get('/api/issues', async (c) => c.json(await listIssues(await manifest(), out)));
  app.get('/api/search', async (c) => c.json(await search(out, c.req.query())));
  app.get('/api/issues/:id', async (c) => c.json(await issueOf(c.req.param('id'))));
  app.get('/api/issues/:id/sheets/:sheet', async (c) => {
    const { source } = await issueOf(c.req.param('id'));
    const png = await pictures.draw(source, Number(c.req.param('sheet')));
    return c.body(png, 200, { 'content-type': 'image/png', 'cache-control': 'max-age=3600' });
  });
  app.get('/api/issues/:id/corrections', async (c) => {
    const { id, source } = await issueOf(c.req.param('id'));
    const files = await CorrectionsFolder.open(folderOfCorrections, correctionOwners(await manifest()));
    const file = files.of(source.sha256, id)?.file;
    return c.json(file ? ((await readCorrections(folderOfCorrections, file))?.entries ?? []) : []);
  });
  app.post('/api/issues/:id/corrections', bodyLimit({ maxSize: LARGEST_CORRECTION }), async (c) => {
    const { id, source } = await issueOf(c.req.param('id'));
    const corrected = { id, sha256: source.sha256, owners: correctionOwners(await manifest()) };
    return c.json(await addCorrection(folderOfCorrections, corrected, await c.req.json()), 201);
  });
  app.use('*', serveStatic({ root: page }));

  app.notFound((c) => c.json({ error: `there is no ${c.req.path}` }, 404));
  app.onError((error, c) => {
    if (error instanceof InputError) return c.json({ error: error.message }, 422);
    if (error instanceof SyntaxError) return c.json({ error: 'no JSON' }, 400);
    return c.json({ error: error.message }, 500);
  });
  return { app, close: () => pictures.close() };
}
