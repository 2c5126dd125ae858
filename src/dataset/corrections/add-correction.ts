import { join } from 'node:path';
import { CORE_SCHEMA, load } from 'js-yaml';
import { Value } from 'typebox/value';
import { isMap, isSeq, parseDocument, stringify, type YAMLSeq } from 'yaml';
import { InputError } from '../../ingest/input-error.js';
import { writeAtomic } from '../store/atomic.js';
import { Correction, type CorrectionsFile } from './correction.js';
import { CorrectionsFolder } from './corrections-folder.js';
import { lockOfCorrections } from './lock-of-corrections.js';
import { same } from './outcome.js';
import { type Corrections, readCorrections } from './read.js';

/** What is corrected: the issue by its id, and the content of the file it was built of. */
export interface Corrected {
  readonly id: string;
  readonly sha256: string;
  /** What the manifest says of files that name no content. */
  readonly owners?: ReadonlyMap<string, string>;
}

/**
 * Adds an entry to the corrections of an issue and returns all of them. One writer at a time (see `store/lock`); what people wrote in the
 * file, comments too, stays as it is; a new file says to which content it belongs.
 *
 * @throws InputError for an entry or a file that is not of the documented form.
 */
export async function addCorrection(folder: string, issue: Corrected, entry: unknown): Promise<readonly Correction[]> {
  if (!Value.Check(Correction, entry))
    throw new InputError('no correction of the documented form; see docs/corrections.md', 'corrections-invalid');
  return lockOfCorrections(folder, 'saving a correction', () => add(folder, issue, entry));
}

async function add(
  folder: string,
  { id, sha256, owners }: Corrected,
  entry: Correction,
): Promise<readonly Correction[]> {
  const files = await CorrectionsFolder.open(folder, owners ?? new Map());
  const file = files.of(sha256, id)?.file ?? (await freeName(folder, id, sha256));
  const known = await readCorrections(folder, file);
  const entries = known?.entries ?? [];
  if (entries.some((one) => same(one, entry))) return entries;
  await writeAtomic(join(folder, file), known === null ? fresh(sha256, entry) : longer(known, entry));
  return [...entries, entry];
}

/** `<id>.yaml`, unless that is taken by another content. */
async function freeName(folder: string, id: string, sha256: string): Promise<string> {
  const taken = (await readCorrections(folder, `${id}.yaml`)) !== null;
  return taken ? `${id}.${sha256.slice(0, 8)}.yaml` : `${id}.yaml`;
}

function fresh(sha256: string, entry: Correction): string {
  const document = parseDocument(`source: "${sha256}"\n`, DATES_AS_TEXT);
  document.set('corrections', [entry]);
  return document.toString(STYLE);
}

/** The file with one entry more, behind what people wrote, to the letter. */
function longer({ text, entries }: Corrections, entry: Correction): string {
  const indent = /^( *)- /m.exec(text)?.[1] ?? '  '; // "  - table: deadlines"
  const appended = `${text.trimEnd()}\n${stringify([entry], STYLE).replaceAll(/^(?=.)/gm, indent)}`;
  return says(appended, [...entries, entry]) ? appended : extended(text, entry);
}

/** Not every YAML can be added to at its end: `corrections: [{…}]`. */
function says(text: string, entries: readonly Correction[]): boolean {
  try {
    return same((load(text, { schema: CORE_SCHEMA }) as CorrectionsFile).corrections, entries);
  } catch {
    return false;
  }
}

/** The same through the tree of the file: comments are kept, spaces may change. */
function extended(text: string, entry: Correction): string {
  const document = parseDocument(text, DATES_AS_TEXT);
  const list = isMap(document.contents) ? document.contents.get('corrections') : null;
  if (!isSeq(list)) throw new InputError('the file holds no list of corrections', 'corrections-invalid');
  const added = document.createNode(entry);
  if (list.items.length === 0) list.flow = false;
  (list as YAMLSeq).add(added);
  return document.toString(STYLE);
}

const DATES_AS_TEXT = { schema: 'core', version: '1.2' } as const;
const STYLE = { lineWidth: 0 } as const;
