import { existsSync } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { openDataset } from '../dataset/open-dataset.js';
import { UsageError } from '../dataset/usage-error.js';
import { type FormName, forms } from './forms/index.js';

export interface ExportOptions {
  /** Output folder of a build. */
  readonly out: string;
  readonly to: FormName;
  /** File or folder to write; a name of the form in the working directory by default. An existing file is replaced, an existing folder is not. */
  readonly file?: string;
  /** Address the folder will be served from (`iiif`); a local server by default. */
  readonly baseUrl?: string;
  /** Opens encrypted PDFs, which forms for archives read again. */
  readonly password?: string;
  /** Told of what could not be put in (`site`). */
  readonly onNote?: (note: string) => void;
}

/**
 * Writes a dataset in another form, whole or not at all; returns the path.
 *
 * @throws UsageError where there is no dataset, or a folder stands where the form would.
 */
export async function exportDataset({ out, to, file, ...given }: ExportOptions): Promise<string> {
  const form = await forms[to]();
  const target = resolve(file ?? form.fileName);
  await refuseDevice(target, file);
  const draft = `${target}.${process.pid}.draft`;
  const dataset = await openDataset(out);
  try {
    await mkdir(dirname(target), { recursive: true });
    await form.write({ dataset, out, ...given }, draft);
    await rename(draft, target).catch((error: NodeJS.ErrnoException) => {
      if (!existsSync(target)) throw error;
      throw new UsageError(`${file ?? form.fileName} exists and cannot be replaced; give --file another name`);
    });
    return target;
  } finally {
    dataset.close();
    await rm(draft, { recursive: true, force: true });
  }
}

/** A rename would put a file in the place of a device, as `/dev/full` or `/dev/stdout`. */
async function refuseDevice(target: string, file = target): Promise<void> {
  const stats = await stat(target).catch(() => null);
  if (stats && !stats.isFile() && !stats.isDirectory())
    throw new UsageError(`${file} is neither a file nor a folder; give --file another name`);
}
