import { join } from 'node:path';
import { isMap, isSeq, parseDocument } from 'yaml';
import { InputError } from '../../ingest/input-error.js';
import { writeAtomic } from '../store/atomic.js';
import type { Corrected } from './add-correction.js';
import type { Correction } from './correction.js';
import { correctionId } from './correction-id.js';
import { CorrectionsFolder } from './corrections-folder.js';
import { lockOfCorrections } from './lock-of-corrections.js';
import { readCorrections } from './read.js';

/**
 * Takes an entry out of the corrections of an issue and returns it. What people wrote around it stays.
 *
 * @param id see {@link correctionId}
 * @throws InputError where there is none of this id (any more).
 */
export const revokeCorrection = (folder: string, issue: Corrected, id: string): Promise<Correction> =>
  lockOfCorrections(folder, 'taking a correction back', async () => {
    const files = await CorrectionsFolder.open(folder, issue.owners ?? new Map());
    const file = files.of(issue.sha256, issue.id)?.file;
    const known = file === undefined ? null : await readCorrections(folder, file);
    const index = known?.entries.findIndex((entry) => correctionId(entry) === id) ?? -1;
    if (known === null || index < 0) throw new InputError('there is no such correction (any more)', 'no-correction');
    const document = parseDocument(known.text, { schema: 'core', version: '1.2' });
    const list = isMap(document.contents) ? document.contents.get('corrections') : null;
    if (!isSeq(list)) throw new InputError('the file holds no list of corrections', 'corrections-invalid');
    list.delete(index);
    await writeAtomic(join(folder, known.file), document.toString({ lineWidth: 0 }));
    return known.entries[index]!;
  });
