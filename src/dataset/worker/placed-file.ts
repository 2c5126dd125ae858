import { statSync } from 'node:fs';
import { join } from 'node:path';
import { sha256Of } from '../store/checked-file.js';
import type { PlacedFile } from './task.js';

/** A file that was just written, with the hash of what was meant to stand in it. @param path in the folder, with `/` between folders */
export function placedFile(folder: string, path: string, content: string | Uint8Array): PlacedFile {
  const { size, mtimeMs } = statSync(join(folder, path));
  return { path, size, mtimeMs, sha256: sha256Of(content) };
}
