import { stat } from 'node:fs/promises';
import { folders } from '../../dataset/folders.js';

/** When things were done, ISO 8601 in UTC: archives ask for it. */
export interface ArchiveDates {
  /** The dataset was built. */
  readonly built: string;
  /** The package was made. */
  readonly packaged: string;
}

/**
 * The build by the time of its manifest; the package now. `SOURCE_DATE_EPOCH` (seconds, reproducible-builds.org) stands for both where it
 * is set, so that the same dataset gives the same bytes.
 */
export async function archiveDates(out: string): Promise<ArchiveDates> {
  const given = Number(process.env.SOURCE_DATE_EPOCH ?? Number.NaN);
  if (Number.isFinite(given)) return { built: iso(given * 1000), packaged: iso(given * 1000) };
  const { mtimeMs } = await stat(folders(out).manifest);
  return { built: iso(mtimeMs), packaged: iso(Date.now()) };
}

const iso = (milliseconds: number) => new Date(milliseconds).toISOString().replace(/\.\d+Z$/, 'Z');
