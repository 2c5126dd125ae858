import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dataPackage } from '../dataset/data-package/data-package.js';
import { ACCURACY, type Folders } from '../dataset/folders.js';
import { readManifest } from '../dataset/manifest.js';
import { writeAtomic } from '../dataset/store/atomic.js';
import { sha256Of } from '../dataset/store/checked-file.js';
import { checksumLines, readChecksums } from '../dataset/store/checksums.js';
import { publish } from '../dataset/store/publication.js';
import { withStore } from '../dataset/store/store.js';
import type { Accuracy } from './accuracy-file.js';

/** Puts `accuracy.json` into the dataset and its data package; with them the id of the build changes, the tables stay. */
export async function publishAccuracy(places: Folders, accuracy: Accuracy): Promise<void> {
  const text = jsonFile(accuracy);
  if ((await readFile(places.accuracy, 'utf8').catch(() => null)) === text) return;
  await withStore(places, 'gongbao measure', async () => {
    const manifest = await readManifest(places);
    const files = new Map([
      [ACCURACY, text],
      ['datapackage.json', jsonFile(dataPackage({ isMeasured: true }))],
    ]);
    const sums = new Map(await readChecksums(places));
    for (const [path, content] of files) sums.set(path, sha256Of(content));
    const lines = checksumLines(sums);
    files.set('SHA256SUMS', lines).set('manifest.json', jsonFile({ ...manifest, build: sha256Of(lines) }));
    for (const [path, content] of files) await writeAtomic(join(places.next, path), content);
    await publish(
      places,
      [...files.keys()].map((path) => ({ from: `.gongbao-next/${path}`, to: path })),
    );
  });
}

const jsonFile = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;
