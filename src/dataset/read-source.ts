import { InputError } from '../ingest/input-error.js';
import type { SourceFile } from '../tree/gazette.js';
import { inFileSystem } from './paths.js';
import { readInput } from './read-input.js';
import { sha256Of } from './store/checked-file.js';

/**
 * The file an issue was built from, unchanged.
 *
 * @throws InputError where it is gone or has changed, with what to do about it.
 */
export async function readSource(out: string, { path, sha256 }: SourceFile): Promise<Uint8Array> {
  const bytes = await readInput(inFileSystem(out, path)).catch(() => {
    throw new InputError(`${path} is not here; put it back, or move the dataset with its inputs`, 'source-gone');
  });
  if (sha256Of(bytes) !== sha256)
    throw new InputError(`${path} has changed since it was built; build it again`, 'source-changed');
  return bytes;
}
