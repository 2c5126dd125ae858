import { readFile } from 'node:fs/promises';
import { CORE_SCHEMA, dump, load } from 'js-yaml';
import { Value } from 'typebox/value';
import { writeAtomic } from '../dataset/atomic.js';
import { Correction, type CorrectionsFile } from '../dataset/corrections/correction.js';
import { correctionsFile } from '../dataset/corrections/corrections-file.js';
import { readCorrections } from '../dataset/corrections/index.js';
import { same } from '../dataset/corrections/outcome.js';
import { InputError } from '../ingest/input-error.js';

/**
 * Adds an entry to the corrections of an issue and returns all of them. What people wrote in the file, comments too, stays as it is.
 *
 * @throws InputError for an entry or a file that is not of the documented form.
 */
export async function addCorrection(folder: string, issueId: string, entry: unknown): Promise<readonly Correction[]> {
  if (!Value.Check(Correction, entry))
    throw new InputError('no correction of the documented form; see docs/corrections.md');
  const entries = (await readCorrections(folder, issueId))?.entries ?? [];
  if (entries.some((known) => same(known, entry))) return entries;
  const file = correctionsFile(folder, issueId);
  const all: CorrectionsFile = { corrections: [...entries, entry] };
  const text = await readFile(file, 'utf8').catch(() => '');
  const appended = `${text.trimEnd()}\n${dump([entry], style).replaceAll(/^(?=.)/gm, indentOf(text))}`;
  await writeAtomic(file, entries.length > 0 && says(appended, all) ? appended : dump(all, style));
  return all.corrections;
}

const style = { lineWidth: -1, noRefs: true, quotingType: '"' } as const;

/** How far the list of a file stands in. */
const indentOf = (text: string): string => /^( *)- /m.exec(text)?.[1] ?? '  '; // "  - table: deadlines"

/** Not every YAML can be added to at its end: `corrections: [{…}]`. */
function says(text: string, all: CorrectionsFile): boolean {
  try {
    return same(load(text, { schema: CORE_SCHEMA }), all);
  } catch {
    return false;
  }
}
