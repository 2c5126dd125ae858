import type { IngestOptions } from '../../tree/input.js';
import { keptReadings } from '../state/kept-readings.js';
import type { BuildTask } from './task.js';

/** What a task says of how its file is read. */
export function ingestOptions(
  { ocr, ocrEngine, ocrModels, cacheDir, ahead, givenUp, maxSheets, password }: BuildTask,
  onSheet: NonNullable<IngestOptions['onSheet']>,
  onReading: NonNullable<IngestOptions['onReading']>,
): IngestOptions {
  const limits = { givenUp, maxSheets, password };
  const given = Object.fromEntries(Object.entries(limits).filter(([, value]) => value !== undefined));
  return { ocr, ocrEngine, ocrModels, ahead, kept: keptReadings(cacheDir), onSheet, onReading, ...given };
}
