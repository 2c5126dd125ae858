import { statSync } from 'node:fs';
import { join } from 'node:path';
import { inputFiles, readInput } from '../read-input.js';
import { readChecked, sha256Of, writeChecked } from '../store/checked-file.js';
import { fileHash } from '../store/file-hash.js';

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

  static open(stateFolder: string): HashCache {
    const file = join(stateFolder, 'hashes.json');
    return new HashCache(file, new Map(Object.entries(readChecked<Record<string, Entry>>(file) ?? {})));
  }

  /** SHA-256 of a file in hex, and its size. Rejects as `stat` and `read` do. */
  async look(path: string): Promise<{ readonly sha256: string; readonly size: number }> {
    const files = inputFiles(path);
    const { size, mtimeMs, inode } = stateOf(path, files);
    const known = this.known.get(path);
    if (known && known.size === size && known.mtimeMs === mtimeMs && known.inode === inode) {
      this.fresh.set(path, known);
      return known;
    }
    const isPlain = files.length === 1 && files[0] === path;
    const sha256 = isPlain ? await fileHash(path) : sha256Of(await readInput(path));
    if (Date.now() - mtimeMs > RACY_MS) this.fresh.set(path, { size, mtimeMs, inode, sha256 });
    return { sha256, size };
  }

  /** Keeps what was asked for since `open`, and of the rest what is still in the dataset. */
  async save(isKept: (path: string) => boolean): Promise<void> {
    const kept = [...this.known].filter(([path]) => isKept(path));
    await writeChecked(this.file, Object.fromEntries([...kept, ...this.fresh]));
  }
}

/** Size and last change of all files of an input. At once: to wait a thousand times takes longer. */
function stateOf(path: string, files: readonly string[]): Omit<Entry, 'sha256'> {
  const { ino: inode, mtimeMs } = statSync(path);
  const stats = files.map((file) => statSync(file));
  return {
    size: stats.reduce((sum, { size }) => sum + size, 0),
    mtimeMs: Math.max(mtimeMs, ...stats.map((one) => one.mtimeMs)),
    inode,
  };
}
