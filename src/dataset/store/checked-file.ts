import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { writeAtomic } from './atomic.js';

/**
 * Files of the cache say in their first line the SHA-256 of what follows, and are believed only where it fits: a flipped byte, a cut end
 * or an edit by hand costs the work once more, and never a wrong result.
 */
export const writeChecked = (path: string, value: unknown): Promise<void> => {
  const text = JSON.stringify(value);
  return writeAtomic(path, `${sha256Of(text)}\n${text}`);
};

/** What was written, or null where the file is missing or not as it was written. Read at once: waiting for thousands takes longer. */
export function readChecked<Value>(path: string): Value | null {
  try {
    const text = readFileSync(path, 'utf8');
    const end = text.indexOf('\n');
    const body = text.slice(end + 1);
    return sha256Of(body) === text.slice(0, end) ? (JSON.parse(body) as Value) : null;
  } catch {
    return null;
  }
}

export const sha256Of = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');
