import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { alto } from '../archive/alto.js';
import { openArchived } from '../archive/open-archived.js';
import { sheetName } from '../archive/sheet-name.js';
import type { ExportForm } from '../export-form.js';

/** ALTO 4.4: a folder for each issue, a file for each printed sheet. */
export const altoFiles: ExportForm = {
  description: 'ALTO 4.4 for each printed sheet',
  fileName: 'gongbao-alto',
  write: async ({ dataset, out }, target) => {
    await mkdir(target);
    for await (const { issue, master, sheets } of openArchived(dataset, out)) {
      const folder = join(target, issue.id);
      if (sheets.length > 0) await mkdir(folder);
      for (const sheet of sheets) {
        await writeFile(join(folder, sheetName(sheet.page.number, 'xml')), alto(sheet, master.name));
      }
    }
  },
};
