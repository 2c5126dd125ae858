import { readFile } from 'node:fs/promises';
import type { Folders } from '../folders.js';

/** SHA-256 in hex of published files, by their path inside the output folder. */
export type Checksums = ReadonlyMap<string, string>;

/** As `sha256sum` writes it, sorted by path. A path of ours holds no line feed: ids and names of tables are made by us. */
export const checksumLines = (sums: Checksums): string =>
  [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, sha256]) => `${sha256}  ${path}\n`)
    .join('');

const LINE = /^([0-9a-f]{64}) {2}(.+)$/; // 9f86d0…  issues/jiaxing-2021-01/issue.json

/** What stands in `SHA256SUMS`; nothing where it is missing. */
export async function readChecksums({ checksums }: Folders): Promise<Checksums> {
  const text = await readFile(checksums, 'utf8').catch(() => '');
  return new Map(text.split('\n').flatMap((line) => (LINE.exec(line) ? [[line.slice(66), line.slice(0, 64)]] : [])));
}
