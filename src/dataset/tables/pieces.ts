import { createHash, type Hash } from 'node:crypto';
import { type FileHandle, open, rename } from 'node:fs/promises';
import { atomically } from '../store/atomic.js';
import type { Beginning } from './earlier-lines.js';

/** The bytes [start, end) of a file. */
export interface Piece {
  readonly path: string;
  readonly start: number;
  readonly end: number;
}

const BUFFER_BYTES = 1 << 20;

/**
 * Writes a file of pieces of other files, whole or not at all. Memory holds one buffer.
 *
 * @param beginning a file that begins with the same bytes: it becomes the new one, and only what is behind them is written
 * @returns its SHA-256 in hex
 */
export async function writePieces(
  target: string,
  pieces: readonly Piece[],
  beginning: Beginning | null = null,
): Promise<string> {
  const hash = createHash('sha256');
  await atomically(target, async (draft) => {
    const stays = beginning !== null && (await took(beginning.path, draft)) ? beginning.bytes : 0;
    await writeAll(draft, stays, behind(pieces, stays), hash);
  });
  return hash.digest('hex');
}

/** Where it cannot be had (it is on another disk), all is written. */
const took = (path: string, draft: string): Promise<boolean> =>
  rename(path, draft).then(
    () => true,
    () => false,
  );

/** What is left of pieces without the first bytes of all of them together. */
function behind(pieces: readonly Piece[], bytes: number): Piece[] {
  let left = bytes;
  return pieces.flatMap((piece) => {
    const start = Math.min(piece.end, piece.start + left);
    left -= start - piece.start;
    return start === piece.end ? [] : [{ ...piece, start }];
  });
}

async function writeAll(path: string, stays: number, pieces: readonly Piece[], hash: Hash): Promise<void> {
  const buffer = new Uint8Array(BUFFER_BYTES);
  const target = await open(path, stays > 0 ? 'r+' : 'w');
  try {
    await target.truncate(stays);
    await read(target, { path, start: 0, end: stays }, buffer, (bytes) => hash.update(bytes));
    let at = stays;
    for (const piece of pieces) {
      const source = await open(piece.path);
      try {
        await read(source, piece, buffer, async (bytes) => {
          hash.update(bytes);
          at += await written(target, bytes, at);
        });
      } finally {
        await source.close();
      }
    }
    await target.sync();
  } finally {
    await target.close();
  }
}

/** Gives what stands in [start, end) of a file, one buffer after the other. */
async function read(
  source: FileHandle,
  { path, start, end }: Piece,
  buffer: Uint8Array,
  give: (bytes: Uint8Array) => unknown,
): Promise<void> {
  for (let at = start; at < end; ) {
    const { bytesRead } = await source.read(buffer, 0, Math.min(buffer.length, end - at), at);
    if (bytesRead === 0) throw new RangeError(`${path} ends before byte ${end}`);
    await give(buffer.subarray(0, bytesRead));
    at += bytesRead;
  }
}

async function written(target: FileHandle, bytes: Uint8Array, at: number): Promise<number> {
  for (let done = 0; done < bytes.length; )
    done += (await target.write(bytes, done, bytes.length - done, at + done)).bytesWritten;
  return bytes.length;
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
