import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { contentOf, hasOwnIssue } from '../../dataset/kept.js';
import type { Manifest } from '../../dataset/manifest.js';
import type { BuildOptions } from '../../dataset/options.js';
import { inFileSystem } from '../../dataset/paths.js';

/**
 * The build that draws one issue anew as the dataset was built; a text that says why not, where its file is gone or another: a build would
 * take that for a failure of the input.
 */
export async function rebuildOptions(
  out: string,
  { inputs, options }: Manifest,
  corrections: string,
  issueId: string,
): Promise<BuildOptions | string> {
  const entry = inputs.find((one) => one.issueId === issueId && hasOwnIssue(one));
  if (!entry) return `there is no issue ${issueId}`;
  if (options.ocrModels) return `built with --ocr-models: run gongbao build ${entry.path} --ocr-models … again`;
  const file = inFileSystem(out, entry.path);
  const hash = createHash('sha256');
  const isRead = await pipeline(createReadStream(file), hash).then(
    () => true,
    () => false,
  );
  if (!isRead) return `${entry.path} is not here; put it back and build it`;
  if (hash.digest('hex') !== contentOf(entry)) return `${entry.path} has changed since it was built; build it again`;
  const { ocr, ocrEngine } = options;
  return { inputs: [file], out, corrections, ocr, ...(ocrEngine ? { ocrEngine } : {}), jobs: 1 };
}
