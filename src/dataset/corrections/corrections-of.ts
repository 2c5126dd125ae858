import { contentOf } from '../kept.js';
import type { Manifest } from '../manifest.js';
import { fromDataset, inFileSystem } from '../paths.js';
import { CorrectionsFolder } from './corrections-folder.js';

/** Beside the output folder, not in it: that may be deleted and built again. */
const BESIDE = '../corrections';

/** Where the corrections of a dataset are: what is asked for now, else what it remembers, else beside it. Absolute. */
export const correctionsPath = (out: string, manifest: Manifest | null, asked?: string): string =>
  inFileSystem(out, asked === undefined ? (manifest?.options.corrections ?? BESIDE) : fromDataset(out, asked));

/** File → content it belongs to, as the dataset remembers it. */
export const correctionOwners = (manifest: Manifest | null): Map<string, string> =>
  new Map(
    manifest?.inputs.flatMap((entry) => {
      const content = contentOf(entry);
      return entry.corrections !== null && content !== null ? [[entry.corrections, content] as const] : [];
    }),
  );

/** The corrections of a dataset as they stand now. */
export const correctionsOf = (out: string, manifest: Manifest | null, asked?: string): Promise<CorrectionsFolder> =>
  CorrectionsFolder.open(correctionsPath(out, manifest, asked), correctionOwners(manifest));
