import { stat } from 'node:fs/promises';
import { fileHash } from './file-hash.js';

/** A file as it was published. */
export interface FileStamp {
  /** Bytes. */
  readonly size: number;
  readonly mtimeMs: number;
  /** Of the last change to content or attributes: no tool sets it back. */
  readonly ctimeMs: number;
  readonly sha256: string;
}

export async function stampOf(path: string, sha256: string): Promise<FileStamp> {
  const { size, mtimeMs, ctimeMs } = await stat(path);
  return { size, mtimeMs, ctimeMs, sha256 };
}

/**
 * Does the file stand as it was published? Size and times say so without reading a gigabyte of tables at each build, as git does it; of
 * a file of other times (a copied dataset) only its hash tells. What damages the disk itself shows in `validate`.
 */
export async function standsAs(path: string, stamp: FileStamp): Promise<boolean> {
  const now = await stat(path).catch(() => null);
  if (now?.size !== stamp.size) return false;
  return hasTimesOf(now, stamp) || (await fileHash(path)) === stamp.sha256;
}

/** Times alone: true says that nobody has written to it since. */
export const hasTimesOf = (a: Pick<FileStamp, 'mtimeMs' | 'ctimeMs'>, b: FileStamp) =>
  a.mtimeMs === b.mtimeMs && a.ctimeMs === b.ctimeMs;
