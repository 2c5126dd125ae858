/** Word 97 and WPS documents → .docx, by LibreOffice where it is installed. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { InputError } from '../input-error.js';

const run = promisify(execFile);
/** Milliseconds: its start alone takes some seconds. */
const PATIENCE = 180_000;

/** @throws InputError where there is no LibreOffice, or it cannot read the file. */
export async function docToDocx(bytes: Uint8Array, soffice = 'soffice'): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'gongbao-doc-'));
  try {
    await writeFile(join(folder, 'input.doc'), bytes);
    // A profile of its own: a LibreOffice that is open on the desktop would take the work over, and several would wait for each other.
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
    const convert = [
      '--headless',
      '--norestore',
      '--convert-to',
      'docx',
      '--outdir',
      folder,
      join(folder, 'input.doc'),
    ];
    await run(soffice, [profile, ...convert], { timeout: PATIENCE });
    return await readFile(join(folder, 'input.docx'));
  } catch (error) {
    throw problem(error as NodeJS.ErrnoException);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function problem({ code, path }: NodeJS.ErrnoException): InputError {
  if (code === 'ENOENT' && !path?.endsWith('input.docx'))
    return new InputError(
      'is a Word 97 or WPS document, which LibreOffice has to convert, and there is none here: install it, or save the file as .docx',
      'needs-libreoffice',
    );
  return new InputError(
    'is a Word 97 or WPS document that LibreOffice cannot read: save it as .docx or PDF',
    'damaged',
  );
}
