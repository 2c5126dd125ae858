import { join } from 'node:path';
import type { KeptResults } from '../../tree/input.js';
import { readChecked, writeChecked } from '../store/checked-file.js';

interface Entry {
  readonly key: string;
  readonly result: unknown;
}

/** Readings of scanned sheets in `folder`, one file each. An entry that is damaged, or stands under another's name, counts as none. */
export function keptReadings(folder: string): KeptResults {
  const fileOf = (key: string) => join(folder, 'ocr', key.slice(0, 2), `${key}.json`);
  return {
    get(key) {
      const entry = readChecked<Entry>(fileOf(key));
      return entry?.key === key ? entry.result : null;
    },
    // On a full disk the issue is still built: the reading is only not there the next time.
    put: (key, result) => writeChecked(fileOf(key), { key, result } satisfies Entry).catch(() => {}),
  };
}
