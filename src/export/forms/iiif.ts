import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { alto } from '../archive/alto.js';
import { iiifManifest } from '../archive/iiif-manifest.js';
import { openArchived } from '../archive/open-archived.js';
import { sheetName } from '../archive/sheet-name.js';
import type { ExportForm } from '../export-form.js';

/** Where `npx serve` and `python3 -m http.server` show a folder when nothing else is asked. */
const LOCAL = 'http://127.0.0.1:8000';

/** IIIF Presentation 3: a folder for each issue, to be served as it is. */
export const iiif: ExportForm = {
  description: 'IIIF Presentation 3 manifests with page pictures and the facts as Web Annotations on them',
  fileName: 'gongbao-iiif',
  write: async ({ dataset, out, baseUrl = LOCAL }, target) => {
    await mkdir(target);
    for await (const archived of openArchived(dataset, out)) {
      const { issue, master, sheets, picture } = archived;
      const folder = join(target, issue.id);
      for (const name of ['master', 'pictures', 'alto']) await mkdir(join(folder, name), { recursive: true });
      await writeFile(join(folder, 'master', master.name), master.bytes);
      const drawn = new Set<number>();
      for (const sheet of sheets) {
        const { number } = sheet.page;
        const jpeg = await picture(number);
        const name = sheetName(number, 'jpg');
        if (jpeg) await writeFile(join(folder, 'pictures', name), jpeg);
        if (jpeg) drawn.add(number);
        const source = jpeg ? `../pictures/${name}` : `../master/${master.name}`;
        await writeFile(join(folder, 'alto', sheetName(number, 'xml')), alto(sheet, source));
      }
      const base = `${baseUrl.replace(/\/+$/, '')}/${encodeURIComponent(issue.id)}`;
      await writeFile(
        join(folder, 'manifest.json'),
        `${JSON.stringify(iiifManifest(archived, base, drawn), null, 2)}\n`,
      );
    }
  },
};
