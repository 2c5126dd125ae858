import type { Hono } from 'hono';
import { addCorrection } from '../../dataset/corrections/add-correction.js';
import type { Correction } from '../../dataset/corrections/correction.js';
import { correctionId } from '../../dataset/corrections/correction-id.js';
import { revokeCorrection } from '../../dataset/corrections/revoke-correction.js';
import { hasOwnIssue } from '../../dataset/kept.js';
import { toldTo } from '../asker-language.js';
import type { Desk } from '../desk.js';
import type { ListedCorrection } from '../listed-correction.js';
import { readBody } from '../read-body.js';

/** Milliseconds until an issue is built again: who confirms rows does so many times, and waits for nothing. */
const SOON = 300;
const LATER = 15_000;
export const delayOf = ({ action }: Correction): number => (action === 'confirm' ? LATER : SOON);

/** Corrections: listed, added, taken back. Each change has its issue built again. */
export function correctionRoutes(app: Hono, desk: Desk): void {
  app.get('/api/state', async (c) => {
    const { waiting, failed } = desk.rebuilder.state;
    const faults = Object.entries(failed).map(([id, fault]) => [id, toldTo(c)(fault)]);
    return c.json({ build: (await desk.manifest()).build, waiting, failed: Object.fromEntries(faults) });
  });

  app.get('/api/corrections', async (c) => {
    const listed: ListedCorrection[] = [];
    for (const entry of (await desk.manifest()).inputs.filter(hasOwnIssue)) {
      const found = await desk.correctionsOf(entry.issueId!);
      const notes = entry.messages.filter(({ code }) => code === 'correction-not-applied');
      for (const [i, one] of (found?.entries ?? []).entries()) {
        const note = notes.find(({ reason }) => reason.startsWith(`${found!.file}: correction ${i + 1} `));
        listed.push({
          id: correctionId(one),
          issueId: entry.issueId!,
          entry: one,
          fault: note?.reason.split(' not applied: ').at(-1) ?? null,
        });
      }
    }
    return c.json(listed);
  });

  app.get('/api/issues/:id/corrections', async (c) =>
    c.json((await desk.correctionsOf(c.req.param('id')))?.entries ?? []),
  );

  app.post('/api/issues/:id/corrections', async (c) => {
    const id = c.req.param('id');
    const entry = await readBody(c);
    const all = await addCorrection(desk.corrections, await desk.corrected(id), entry);
    desk.rebuilder.request(id, delayOf(entry as Correction));
    return c.json(all, 201);
  });

  app.delete('/api/issues/:id/corrections/:correction', async (c) => {
    const { id, correction } = c.req.param();
    const entry = await revokeCorrection(desk.corrections, await desk.corrected(id), correction);
    desk.rebuilder.request(id, SOON);
    return c.json(entry);
  });
}
