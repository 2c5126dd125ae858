import { mkdir } from 'node:fs/promises';
import { archiveDates } from '../archive/archive-dates.js';
import { archiveIssues } from '../archive/archive-issues.js';
import type { ExportForm } from '../export-form.js';

/** hOCR 1.2: a file for each issue that has sheets. */
export const hocrFiles: ExportForm = {
  description: 'hOCR 1.2, one file for each issue',
  fileName: 'gongbao-hocr',
  write: async (source, target) => {
    await mkdir(target);
    await archiveIssues(source, 'hocr', target, await archiveDates(source.out));
  },
};
