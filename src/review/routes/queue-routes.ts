import type { Context, Hono } from 'hono';
import { addCorrection } from '../../dataset/corrections/add-correction.js';
import type { Correction } from '../../dataset/corrections/correction.js';
import { correctionId } from '../../dataset/corrections/correction-id.js';
import { revokeCorrection } from '../../dataset/corrections/revoke-correction.js';
import { addDecisions, readDecisions, settled } from '../../dataset/decisions/decision-log.js';
import { InputError } from '../../ingest/input-error.js';
import { wordsOf } from '../../messages/words-of.js';
import { languageOf, toldTo } from '../asker-language.js';
import type { Desk } from '../desk.js';
import type { WorkItem } from '../queue/work-item.js';
import { ofQueue, workQueue } from '../queue/work-queue.js';
import { readBody } from '../read-body.js';
import { delayOf } from './correction-routes.js';

/** What the page sends when somebody has decided: the line to keep, and the correction it means, if any. */
interface Decided {
  readonly decision: Readonly<Record<string, unknown>>;
  readonly issueId?: string | null;
  readonly correction?: Correction;
}

/** The worklist, and what is decided about its items. */
export function queueRoutes(app: Hono, desk: Desk): void {
  app.get('/api/queue', async (c) => {
    const decisions = await readDecisions(desk.corrections);
    const manifest = await desk.manifest();
    const queue = await desk.dataset.ask((dataset) =>
      dataset.read(({ connection }) => workQueue(connection, manifest, decisions, c.req.query())),
    );
    return c.json({ ...queue, items: queue.items.map((item) => ({ ...item, text: textOf(item, c) })) });
  });

  app.post('/api/decisions', async (c) => {
    const { decision, issueId, correction } = (await readBody(c)) as Decided;
    const line: Record<string, unknown> = { ...decision, at: new Date().toISOString() };
    if (correction && issueId) {
      await addCorrection(desk.corrections, await desk.corrected(issueId), correction);
      line.correction = correctionId(correction);
    }
    await addDecisions(desk.corrections, [line]);
    if (correction && issueId) desk.rebuilder.request(issueId, delayOf(correction));
    return c.json(line, 201);
  });

  /** Takes the last decision on an item back, and the correction that was saved with it. */
  app.delete('/api/decisions/:item', async (c) => {
    const last = settled(ofQueue(await readDecisions(desk.corrections))).get(c.req.param('item'));
    if (!last) throw new InputError('nothing was decided about it', 'no-decision');
    const { inputs } = await desk.manifest();
    const issueId = inputs.find(
      ({ sha256, stale, issueId }) => issueId && (stale?.sha256 ?? sha256) === last.source,
    )?.issueId;
    if (last.correction && issueId) {
      await revokeCorrection(desk.corrections, await desk.corrected(issueId), last.correction).catch((error) => {
        // Somebody took it back already.
        if (!(error instanceof InputError && error.code === 'no-correction')) throw error;
      });
      desk.rebuilder.request(issueId, 300);
    }
    const { source, item, kind } = last;
    await addDecisions(desk.corrections, [{ source, item, kind, verdict: 'undone', at: new Date().toISOString() }]);
    return c.json(last);
  });
}

/** What a fact says is print; the rest is in the language of who asks. */
function textOf({ kind, text, words, page }: WorkItem, c: Context): string {
  if (kind === 'failed' || kind === 'correction-not-applied') return toldTo(c)(text);
  if (words === null) return text;
  const params = Object.fromEntries(words.params.map(({ name, value }) => [name, value]));
  return wordsOf({ ...words, params, page }, languageOf(c));
}
