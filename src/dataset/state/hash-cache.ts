import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { writeAtomic } from '../atomic.js';

interface Entry {
  readonly size: number;
  readonly mtimeMs: number;
  readonly inode: number;
  readonly sha256: string;
}

/** A file changed this shortly before it was hashed may change again within one tick of the file system's clock. */
const RACY_MS = 2000;

/**
 * SHA-256 of files by content, remembered by size, time of change and inode, so that a thousand unchanged inputs are not read again.
 * As in git's index, an entry as young as its file is not believed.
 */
export class HashCache {
  private readonly fresh = new Map<string, Entry>();

  private constructor(
    private readonly file: string,
    private readonly known: ReadonlyMap<string, Entry>,
  ) {}

  static async open(stateFolder: string): Promise<HashCache> {
    const file = join(stateFolder, 'hashes.json');
    const text = await readFile(file, 'utf8').catch(() => '{}');
    return new HashCache(file, new Map(Object.entries(JSON.parse(text) as Record<string, Entry>)));
  }

  /** SHA-256 of a file in hex, and its size. Rejects as `stat` and `read` do. */
  async look(path: string): Promise<{ readonly sha256: string; readonly size: number }> {
    const { size, mtimeMs, ino: inode } = statSync(path); // at once: to wait a thousand times takes longer
    const known = this.known.get(path);
    if (known && known.size === size && known.mtimeMs === mtimeMs && known.inode === inode) {
      this.fresh.set(path, known);
      return known;
    }
    const hash = createHash('sha256');
    await pipeline(createReadStream(path), hash);
    const sha256 = hash.digest('hex');
    if (Date.now() - mtimeMs > RACY_MS) this.fresh.set(path, { size, mtimeMs, inode, sha256 });
    return { sha256, size };
  }

  /** Keeps what was asked for since `open`; the rest is forgotten. */
  async save(): Promise<void> {
    await writeAtomic(this.file, JSON.stringify(Object.fromEntries(this.fresh)));
  }
}
