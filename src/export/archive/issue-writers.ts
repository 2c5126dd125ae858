/** One issue in each form for archives, written below `target`. One more form is one more entry here. */
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { folders } from '../../dataset/folders.js';
import { alto } from './alto.js';
import type { ArchiveTask } from './archive-task.js';
import type { ArchivedIssue } from './archived-issue.js';
import { hocr } from './hocr.js';
import { sheetName } from './sheet-name.js';
import { writeIiif } from './write-iiif.js';
import { writePackage } from './write-package.js';

export type ArchiveFormName = 'alto' | 'hocr' | 'mets' | 'bagit' | 'iiif';

/** What of a built issue goes into a bag beside its package. */
const BUILT = ['issue.json', 'issue.md', 'issue.akn.xml'];

export const issueWriters: Readonly<
  Record<ArchiveFormName, (archived: ArchivedIssue, task: ArchiveTask) => Promise<void>>
> = {
  async alto({ issue, master, sheets }, { target }) {
    const folder = join(target, issue.id);
    if (sheets.length > 0) await mkdir(folder);
    for (const sheet of sheets)
      await writeFile(join(folder, sheetName(sheet.page.number, 'xml')), alto(sheet, master.name));
  },
  async hocr(archived, { target }) {
    if (archived.sheets.length > 0) await writeFile(join(target, `${archived.issue.id}.hocr`), hocr(archived));
  },
  mets: (archived, { target, dates }) => writePackage(join(target, archived.issue.id), archived, dates),
  async bagit(archived, { target, dates, out }) {
    const folder = join(target, archived.issue.id);
    await writePackage(folder, archived, dates);
    for (const name of BUILT) await copyFile(join(folders(out).issues, archived.issue.id, name), join(folder, name));
  },
  async iiif(archived, { target, baseUrl }) {
    // A manifest without a canvas is none.
    if (archived.sheets.length > 0) await writeIiif(join(target, archived.issue.id), archived, baseUrl);
  },
};
