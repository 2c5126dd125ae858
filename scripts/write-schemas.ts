/** `npm run schemas`: writes `schemas/` and the generated parts of `docs/data.md` from the types. Tests fail while the committed files differ. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { schemaFiles } from '../src/dataset/schemas/schema-files.js';
import { withGenerated } from './data-dictionary/data-dictionary.js';

const folder = join(import.meta.dirname, '..', 'schemas');
rmSync(folder, { recursive: true, force: true });
for (const [path, schema] of schemaFiles()) {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(schema, null, 2)}\n`);
}

const dictionary = join(import.meta.dirname, '..', 'docs', 'data.md');
writeFileSync(dictionary, withGenerated(readFileSync(dictionary, 'utf8')));
