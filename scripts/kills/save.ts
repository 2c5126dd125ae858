/** Saves corrections into a folder, one after the other, and prints each when it is on disk: `save.ts FOLDER NAME [COUNT]`. */
import { addCorrection } from '../../src/dataset/corrections/add-correction.js';

const [folder = '', name = '', count = '500'] = process.argv.slice(2);
for (let i = 0; i < Number(count); i += 1) {
  const clauseId = `${name}/${i}`;
  const entry = { table: 'deadlines', row: { clauseId }, action: 'confirm', why: 'a test', when: '2026-01-01' };
  await addCorrection(folder, { id: 'x', sha256: 'a'.repeat(64) }, entry);
  process.stdout.write(`${clauseId}\n`);
}
