import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sha256Of } from '../../dataset/store/checked-file.js';
import { alto } from './alto.js';
import type { ArchiveDates } from './archive-dates.js';
import type { ArchivedIssue } from './archived-issue.js';
import { mets } from './mets.js';
import { sheetName } from './sheet-name.js';

/** A file of a package. */
export interface PackagedFile {
  /** An XML name. */
  readonly id: string;
  /** From the folder of the package. */
  readonly path: string;
  readonly use: 'MASTER' | 'PICTURE' | 'FULLTEXT';
  readonly mime: string;
  readonly size: number;
  readonly sha256: string;
  /** The sheet it shows, or null for the whole file. */
  readonly sheet: number | null;
}

/** Writes the file an issue was built from, a picture and an ALTO file of each sheet, and `mets.xml` over them into `folder`. */
export async function writePackage(folder: string, archived: ArchivedIssue, dates: ArchiveDates): Promise<void> {
  const files: PackagedFile[] = [];
  const put = async (file: Pick<PackagedFile, 'id' | 'path' | 'use' | 'mime' | 'sheet'>, bytes: Uint8Array) => {
    const target = join(folder, file.path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, bytes);
    files.push({ ...file, size: bytes.length, sha256: sha256Of(bytes) });
  };
  const { master, sheets, picture } = archived;
  await put(
    { id: 'master', path: `master/${master.name}`, use: 'MASTER', mime: master.mime, sheet: null },
    master.bytes,
  );
  for (const sheet of sheets) {
    const { number } = sheet.page;
    const jpeg = await picture(number);
    const path = `pictures/${sheetName(number, 'jpg')}`;
    if (jpeg) await put({ id: `picture-${number}`, path, use: 'PICTURE', mime: 'image/jpeg', sheet: number }, jpeg);
    const text = Buffer.from(alto(sheet, jpeg ? `../${path}` : `../master/${master.name}`));
    const altoPath = `alto/${sheetName(number, 'xml')}`;
    await put({ id: `alto-${number}`, path: altoPath, use: 'FULLTEXT', mime: 'application/xml', sheet: number }, text);
  }
  await writeFile(join(folder, 'mets.xml'), mets(archived, files, dates));
}
