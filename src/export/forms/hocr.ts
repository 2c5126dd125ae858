import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hocr } from '../archive/hocr.js';
import { openArchived } from '../archive/open-archived.js';
import type { ExportForm } from '../export-form.js';

/** hOCR 1.2: a file for each issue that has sheets. */
export const hocrFiles: ExportForm = {
  description: 'hOCR 1.2, one file for each issue',
  fileName: 'gongbao-hocr',
  write: async ({ dataset, out }, target) => {
    await mkdir(target);
    for await (const archived of openArchived(dataset, out)) {
      if (archived.sheets.length === 0) continue;
      await writeFile(join(target, `${archived.issue.id}.hocr`), hocr(archived));
    }
  },
};
