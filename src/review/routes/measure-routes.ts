import type { Hono } from 'hono';
import { readDecisions, settled } from '../../dataset/decisions/decision-log.js';
import { measure } from '../../measure/measure.js';
import { readSample } from '../../measure/sample-file.js';
import type { Desk } from '../desk.js';
import { readBody } from '../read-body.js';

/** The sample that measures how right the dataset is: what is still to be judged, and what is known. */
export function measureRoutes(app: Hono, desk: Desk): void {
  const options = { out: desk.places.out, corrections: desk.corrections };
  app.get('/api/measure', async (c) => {
    const draw = await readSample(desk.corrections);
    if (draw === null) return c.json(null);
    const last = settled((await readDecisions(desk.corrections)).filter(({ kind }) => kind.startsWith('measure:')));
    const isOpen = ({ item }: { readonly item: string }) => !last.has(item);
    return c.json({
      accuracy: await measure(options),
      rows: draw.rows.filter(isOpen),
      sheets: draw.sheets.filter(isOpen),
    });
  });
  app.post('/api/measure', async (c) => {
    const { sample, seed } = (await readBody(c)) as Readonly<Record<string, unknown>>;
    const isCount = (value: unknown): value is number =>
      Number.isInteger(value) && Number(value) > 0 && Number(value) < 1e7;
    return c.json(
      await measure({
        ...options,
        ...(isCount(sample) ? { sample } : {}),
        ...(isCount(seed) ? { seed } : { seed: 1 }),
      }),
      201,
    );
  });
}
