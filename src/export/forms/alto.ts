import { mkdir } from 'node:fs/promises';
import { archiveDates } from '../archive/archive-dates.js';
import { archiveIssues } from '../archive/archive-issues.js';
import type { ExportForm } from '../export-form.js';

/** ALTO 4.4: a folder for each issue, a file for each printed sheet. */
export const altoFiles: ExportForm = {
  description: 'ALTO 4.4 for each printed sheet',
  fileName: 'gongbao-alto',
  write: async (source, target) => {
    await mkdir(target);
    await archiveIssues(source, 'alto', target, await archiveDates(source.out));
  },
};
