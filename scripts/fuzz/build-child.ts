/** A process of its own that builds files one after the other: what never ends or eats all memory takes nothing else down. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { toIssueJson } from '../../src/emit/index.js';
import type { OcrMode } from '../../src/index.js';
import { buildIssue } from '../../src/pipeline.js';

process.on('message', async ({ path, ocr }: { path: string; ocr: OcrMode }) => {
  const started = performance.now();
  try {
    const bytes = new Uint8Array(readFileSync(path));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const { gazette } = await buildIssue({ path, bytes, sha256 }, { ocr });
    process.send?.({ issue: toIssueJson(gazette), seconds: (performance.now() - started) / 1000 });
  } catch (error) {
    process.send?.({ error: error instanceof Error ? `${error.message}` : String(error) });
  }
});

// Loading takes its time and is no part of a build.
process.send?.('ready');
