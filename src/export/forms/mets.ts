import { mkdir } from 'node:fs/promises';
import { archiveDates } from '../archive/archive-dates.js';
import { archiveIssues } from '../archive/archive-issues.js';
import type { ExportForm } from '../export-form.js';

/** METS 1.12 with PREMIS 3 and DA/T 46: a folder for each issue, with its file, page pictures and ALTO. */
export const metsPackages: ExportForm = {
  description: 'METS packages: the file, page pictures, ALTO, PREMIS events and checksums, DA/T 46 metadata',
  fileName: 'gongbao-mets',
  write: async (source, target) => {
    await mkdir(target);
    await archiveIssues(source, 'mets', target, await archiveDates(source.out));
  },
};
