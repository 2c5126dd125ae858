import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, relative, sep } from 'node:path';
import { isMets, metsFiles, sheetFolder } from './sheet-folder.js';

/** The files an input is made of: itself, or the sheets of a folder, or what a METS file names. Throws as `stat` does. */
export function inputFiles(path: string): readonly string[] {
  if (statSync(path).isDirectory()) return sheetFolder(path)?.files ?? [];
  return isMets(path) ? metsFiles(dirname(path)) : [path];
}

/** The content of an input; several files as one zip, the same for the same files. Rejects as `stat` and `read` do. */
export async function readInput(path: string): Promise<Uint8Array> {
  const files = inputFiles(path);
  if (files.length === 1 && files[0] === path) return readFile(path);
  const { default: JSZip } = await import('jszip');
  const zip = new JSZip();
  const top = statSync(path).isDirectory() ? path : dirname(path);
  for (const file of files) {
    // No clock in the bytes.
    zip.file(relative(top, file).replaceAll(sep, '/'), await readFile(file), {
      date: new Date(0),
      createFolders: false,
    });
  }
  return zip.generateAsync({ type: 'uint8array', compression: 'STORE' });
}
