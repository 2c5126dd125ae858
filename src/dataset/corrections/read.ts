import { readFile } from 'node:fs/promises';
import { CORE_SCHEMA, load } from 'js-yaml';
import { Value } from 'typebox/value';
import { InputError } from '../../ingest/input-error.js';
import { type Correction, CorrectionsFile } from './correction.js';
import { correctionsFile, hashOf } from './corrections-file.js';

export interface Corrections {
  /** Name of the file, for messages. */
  readonly file: string;
  readonly hash: string;
  readonly entries: readonly Correction[];
}

/**
 * The corrections of an issue, or null where there are none.
 *
 * @throws InputError for a file that is no YAML or not of the form of {@link CorrectionsFile}: an error of its author must not pass
 * for "nothing to correct".
 */
export async function readCorrections(folder: string, issueId: string): Promise<Corrections | null> {
  const file = correctionsFile(folder, issueId);
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (text === null) return null;
  const content = parseYaml(file, text);
  if (!Value.Check(CorrectionsFile, content)) throw new InputError(`${file}: ${firstFault(content)}`);
  return { file, hash: hashOf(text), entries: content.corrections };
}

function parseYaml(file: string, text: string): unknown {
  try {
    // Dates stay strings: `when: 2021-03-01` means what it says.
    return load(text, { schema: CORE_SCHEMA });
  } catch (error) {
    throw new InputError(`${file}: no valid YAML: ${(error as Error).message.split('\n')[0]}`);
  }
}

function firstFault(content: unknown): string {
  const fault = Value.Errors(CorrectionsFile, content).at(-1);
  return `${fault?.instancePath || 'the file'} ${fault?.message ?? 'is not of the documented form'}; see docs/corrections.md`;
}
