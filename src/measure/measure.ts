import { resolve } from 'node:path';
import { correctionsPath } from '../dataset/corrections/corrections-of.js';
import { readDecisions } from '../dataset/decisions/decision-log.js';
import { folders } from '../dataset/folders.js';
import { openDataset } from '../dataset/open-dataset.js';
import { accuracyOf } from './accuracy.js';
import type { Accuracy } from './accuracy-file.js';
import { drawSample } from './draw-sample.js';
import { publishAccuracy } from './publish-accuracy.js';
import { readSample, writeSample } from './sample-file.js';

export interface MeasureOptions {
  readonly out: string;
  readonly corrections?: string;
  /** Draws a new sample of so many rows, and one sheet for every ten of them. */
  readonly sample?: number;
  /** 1 by default. */
  readonly seed?: number;
}

const ROWS = 200;

/**
 * Draws a sample where there is none, or a new one is asked for, and says how right the dataset is by what was judged so far: written to
 * `accuracy.json`, and named in the data package, as soon as something was judged.
 *
 * @throws UsageError where there is no dataset.
 */
export async function measure({ out, corrections, sample, seed }: MeasureOptions): Promise<Accuracy> {
  const dataset = await openDataset(out);
  try {
    const manifest = await dataset.manifest();
    const places = folders(resolve(out));
    const folder = correctionsPath(places.out, manifest, corrections);
    let draw = await readSample(folder);
    if (draw === null || sample !== undefined || seed !== undefined) {
      const size = { rows: sample ?? ROWS, sheets: Math.max(1, Math.round((sample ?? ROWS) / 10)), seed: seed ?? 1 };
      const drawn = await dataset.read(({ connection }) => drawSample(connection, manifest, size));
      // The same sample of the same build is not begun again.
      if (JSON.stringify(drawn) !== JSON.stringify(draw)) await writeSample(folder, drawn);
      draw = drawn;
    }
    const accuracy = accuracyOf(draw, await readDecisions(folder));
    const isJudged =
      accuracy.sheetsRead > 0 || Object.values(accuracy.tables).some(({ precision }) => precision.of > 0);
    if (isJudged) await publishAccuracy(places, accuracy);
    return accuracy;
  } finally {
    dataset.close();
  }
}
