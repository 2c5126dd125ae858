import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where the corrections of an issue are written. */
export const correctionsFile = (folder: string, issueId: string) => join(folder, `${issueId}.yaml`);

export const hashOf = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');

/** SHA-256 of the corrections of an issue, or null where there are none. */
export async function correctionsHash(folder: string, issueId: string): Promise<string | null> {
  const text = await readFile(correctionsFile(folder, issueId)).catch(() => null);
  return text && hashOf(text);
}
