import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { alto } from './alto.js';
import type { ArchivedIssue } from './archived-issue.js';
import { iiifManifest } from './iiif-manifest.js';
import { sheetName } from './sheet-name.js';

/** Where `npx serve` and `python3 -m http.server` show a folder when nothing else is asked. */
const LOCAL = 'http://127.0.0.1:8000';

/** The manifest of an issue, its file, pictures and ALTO in `folder`, to be served as it is below `baseUrl`. */
export async function writeIiif(folder: string, archived: ArchivedIssue, baseUrl = LOCAL): Promise<void> {
  const { issue, master, sheets, picture } = archived;
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
  const base = `${baseUrl.replace(/(?<!\/)\/+$/, '')}/${encodeURIComponent(issue.id)}`;
  await writeFile(join(folder, 'manifest.json'), `${JSON.stringify(iiifManifest(archived, base, drawn), null, 2)}\n`);
}
