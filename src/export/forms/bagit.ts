import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256Of } from '../../dataset/store/checked-file.js';
import { toolVersion } from '../../dataset/tool.js';
import { archiveDates } from '../archive/archive-dates.js';
import { archiveIssues } from '../archive/archive-issues.js';
import type { ExportForm } from '../export-form.js';

/** A bag (RFC 8493) with all METS packages and what was built of each issue. */
export const bag: ExportForm = {
  description: 'a BagIt bag of the METS packages, issue.json, Markdown and Akoma Ntoso of every issue',
  fileName: 'gongbao-bag',
  write: async (source, target) => {
    const dates = await archiveDates(source.out);
    const payload = join(target, 'data');
    await mkdir(payload, { recursive: true });
    await archiveIssues(source, 'bagit', payload, dates);
    const held = await hashed(target, await filesIn(target));
    await writeFile(join(target, 'bagit.txt'), 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
    await writeFile(join(target, 'manifest-sha256.txt'), manifestOf(held));
    const octets = held.reduce((sum, { size }) => sum + size, 0);
    const info = [
      `Bag-Software-Agent: gongbao ${toolVersion()}`,
      `Bagging-Date: ${dates.packaged.slice(0, 10)}`,
      `Payload-Oxum: ${octets}.${held.length}`,
      `Internal-Sender-Identifier: ${(await source.dataset.manifest()).build}`,
    ];
    await writeFile(join(target, 'bag-info.txt'), `${info.join('\n')}\n`);
    const tags = await hashed(target, ['bag-info.txt', 'bagit.txt', 'manifest-sha256.txt']);
    await writeFile(join(target, 'tagmanifest-sha256.txt'), manifestOf(tags));
  },
};

/** Paths from `top`, with `/` between folders, sorted. */
async function filesIn(top: string, folder = ''): Promise<string[]> {
  const entries = await readdir(join(top, folder), { withFileTypes: true });
  const paths = await Promise.all(
    entries.map((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      return entry.isDirectory() ? filesIn(top, path) : [path];
    }),
  );
  return paths.flat().sort();
}

interface Hashed {
  readonly path: string;
  readonly sha256: string;
  readonly size: number;
}

async function hashed(top: string, paths: readonly string[]): Promise<Hashed[]> {
  const result: Hashed[] = [];
  for (const path of paths) {
    const bytes = await readFile(join(top, path));
    result.push({ path, sha256: sha256Of(bytes), size: bytes.length });
  }
  return result;
}

/** RFC 8493, 2.1.3: line breaks and `%` in names are written as `%0A`, `%0D`, `%25`. */
const manifestOf = (files: readonly Hashed[]): string =>
  files.map(({ path, sha256 }) => `${sha256}  ${path.replace(/[%\r\n]/g, encodeURIComponent)}\n`).join('');
