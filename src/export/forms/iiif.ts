import { mkdir } from 'node:fs/promises';
import { archiveDates } from '../archive/archive-dates.js';
import { archiveIssues } from '../archive/archive-issues.js';
import type { ExportForm } from '../export-form.js';

/** IIIF Presentation 3: a folder for each issue, to be served as it is. */
export const iiif: ExportForm = {
  description: 'IIIF Presentation 3 manifests with page pictures and the facts as Web Annotations on them',
  fileName: 'gongbao-iiif',
  write: async (source, target) => {
    await mkdir(target);
    await archiveIssues(source, 'iiif', target, await archiveDates(source.out));
  },
};
