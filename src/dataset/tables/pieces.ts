import { createHash, type Hash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { atomically } from '../store/atomic.js';

/** The bytes [start, end) of a file. */
export interface Piece {
  readonly path: string;
  readonly start: number;
  readonly end: number;
}

const BUFFER_BYTES = 1 << 20;

/** Writes a file of pieces of other files, whole or not at all. Memory holds one buffer. @returns its SHA-256 in hex */
export async function writePieces(target: string, pieces: readonly Piece[]): Promise<string> {
  const hash = createHash('sha256');
  await atomically(target, (draft) => writeAll(draft, pieces, hash));
  return hash.digest('hex');
}

async function writeAll(path: string, pieces: readonly Piece[], hash: Hash): Promise<void> {
  const buffer = new Uint8Array(BUFFER_BYTES);
  const target = await open(path, 'w');
  try {
    for (const piece of pieces) {
      const source = await open(piece.path);
      try {
        await copy(source, piece, target, buffer, hash);
      } finally {
        await source.close();
      }
    }
    await target.sync();
  } finally {
    await target.close();
  }
}

async function copy(
  source: FileHandle,
  { path, start, end }: Piece,
  target: FileHandle,
  buffer: Uint8Array,
  hash: Hash,
) {
  for (let at = start; at < end; ) {
    const { bytesRead } = await source.read(buffer, 0, Math.min(buffer.length, end - at), at);
    if (bytesRead === 0) throw new RangeError(`${path} ends before byte ${end}`);
    const bytes = buffer.subarray(0, bytesRead);
    hash.update(bytes);
    await target.appendFile(bytes);
    at += bytesRead;
  }
}

/** The same bytes in as few pieces as can be: neighbours in one file become one, empty ones none. */
export function joined(pieces: Iterable<Piece>): Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    if (piece.start === piece.end) continue;
    const last = result.at(-1);
    if (last?.path === piece.path && last.end === piece.start) result[result.length - 1] = { ...last, end: piece.end };
    else result.push(piece);
  }
  return result;
}
