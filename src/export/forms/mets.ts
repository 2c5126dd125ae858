import { join } from 'node:path';
import { archiveDates } from '../archive/archive-dates.js';
import { openArchived } from '../archive/open-archived.js';
import { writePackage } from '../archive/write-package.js';
import type { ExportForm } from '../export-form.js';

/** METS 1.12 with PREMIS 3 and DA/T 46: a folder for each issue, with its file, page pictures and ALTO. */
export const metsPackages: ExportForm = {
  description: 'METS packages: the file, page pictures, ALTO, PREMIS events and checksums, DA/T 46 metadata',
  fileName: 'gongbao-mets',
  write: async ({ dataset, out }, target) => {
    const dates = await archiveDates(out);
    for await (const archived of openArchived(dataset, out)) {
      await writePackage(join(target, archived.issue.id), archived, dates);
    }
  },
};
