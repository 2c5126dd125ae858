import { ingest } from '../../ingest/ingest.js';
import { readInput } from '../read-input.js';
import { ingestOptions } from './ingest-options.js';
import type { BuildTask } from './task.js';

/**
 * Reads the task's share of the sheets into the kept readings, while another worker builds the file: that one goes from the front and finds
 * what this one has read from the end. What goes wrong is met again, and said, by the other.
 */
export async function readAhead(
  task: BuildTask,
  onSheet: (sheet: number | null) => void,
  onReading: Parameters<typeof ingestOptions>[2],
): Promise<void> {
  const { path, file, sha256 } = task;
  await ingest({ path, bytes: await readInput(file), sha256 }, ingestOptions(task, onSheet, onReading));
}
