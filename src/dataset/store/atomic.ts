import { type FileHandle, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

let counter = 0;

/** A name beside `path` that no other writer of this machine uses. */
export const draftOf = (path: string) => `${path}.${process.pid}-${counter++}.tmp`;

/** Writes a file whole or not at all: to a name beside it, on disk (fsync), then renamed over the old one. Makes missing folders. */
export async function writeAtomic(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await atomically(path, (draft) => writeSynced(draft, content));
}

/** The same for a file written in another way: `write` is given the name beside it, and has its bytes on disk when it is done. */
export async function atomically(path: string, write: (draft: string) => Promise<void>): Promise<void> {
  const draft = draftOf(path);
  try {
    await write(draft);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** Writes a file and waits until it is on disk. */
export async function writeSynced(path: string, content: string | Uint8Array): Promise<void> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(path, 'w');
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle?.close();
  }
}

const DRAFT = /\.\d+-\d+\.tmp$/; // manifest.json.4711-0.tmp

/** Removes what a killed writer left in a folder. Only for folders nobody else is writing to. */
export async function sweepDrafts(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((each) => DRAFT.test(each))) await rm(join(folder, name), { force: true });
}
