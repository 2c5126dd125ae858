import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';

/** Bytes read at once. */
const CHUNK = 2 ** 16;

/** SHA-256 of a file in hex; memory holds one buffer. Rejects as `open` and `read` do. */
export async function fileHash(path: string): Promise<string> {
  const hash = createHash('sha256');
  const file = await open(path);
  try {
    // A stream would take longer to set up than most files take to read.
    const buffer = Buffer.allocUnsafe(CHUNK);
    for (let read = await file.read(buffer); read.bytesRead > 0; read = await file.read(buffer))
      hash.update(buffer.subarray(0, read.bytesRead));
  } finally {
    await file.close();
  }
  return hash.digest('hex');
}
