import { stat } from 'node:fs/promises';
import { fileHash } from './file-hash.js';

/** A file as it was published. */
export interface FileStamp {
  /** Bytes. */
  readonly size: number;
  readonly mtimeMs: number;
  readonly sha256: string;
}

export async function stampOf(path: string, sha256: string): Promise<FileStamp> {
  const { size, mtimeMs } = await stat(path);
  return { size, mtimeMs, sha256 };
}

/**
 * Does the file stand as it was published? Size and time say so without reading a gigabyte of tables at each build, as make and git do it;
 * of a file of another time (a copied dataset) only its hash tells. What damages the disk itself shows in `validate`.
 */
export async function standsAs(path: string, stamp: FileStamp): Promise<boolean> {
  const now = await stat(path).catch(() => null);
  if (now?.size !== stamp.size) return false;
  return now.mtimeMs === stamp.mtimeMs || (await fileHash(path)) === stamp.sha256;
}
