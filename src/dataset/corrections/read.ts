import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CORE_SCHEMA, load } from 'js-yaml';
import { Value } from 'typebox/value';
import { InputError } from '../../ingest/input-error.js';
import { sha256Of } from '../store/checked-file.js';
import { type Correction, CorrectionsFile } from './correction.js';

export interface Corrections {
  /** Name of the file, for messages. */
  readonly file: string;
  readonly hash: string;
  /** As it stands. */
  readonly text: string;
  readonly entries: readonly Correction[];
}

/**
 * A file of corrections, or null where there is none.
 *
 * @throws InputError for a file that is no UTF-8, no YAML or not of the form of {@link CorrectionsFile}: an error of its author must not
 * pass for "nothing to correct", and a file that was misread must not be written back.
 */
export async function readCorrections(folder: string, file: string): Promise<Corrections | null> {
  const path = join(folder, file);
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (bytes === null) return null;
  const text = decode(path, bytes);
  const content = parseYaml(path, text);
  if (!Value.Check(CorrectionsFile, content)) throw invalid(`${path}: ${firstFault(content)}`);
  return { file, hash: sha256Of(bytes), text, entries: content.corrections };
}

const invalid = (message: string) => new InputError(message, 'corrections-invalid');

function decode(path: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw invalid(`${path}: is not UTF-8; save it as UTF-8 (an editor may have written GBK)`);
  }
}

function parseYaml(path: string, text: string): unknown {
  try {
    // Dates stay strings: `when: 2021-03-01` means what it says.
    const content = load(text, { schema: CORE_SCHEMA });
    JSON.stringify(content); // throws where an alias names what it stands in
    return content;
  } catch (error) {
    const reason = (error as Error).message.split('\n')[0];
    const fault = /circular/i.test(reason ?? '') ? 'an alias (*name) stands inside what it names' : reason;
    throw invalid(`${path}: no valid YAML: ${fault}`);
  }
}

function firstFault(content: unknown): string {
  const fault = Value.Errors(CorrectionsFile, content).at(-1);
  return `${fault?.instancePath || 'the file'} ${fault?.message ?? 'is not of the documented form'}; see docs/corrections.md`;
}
