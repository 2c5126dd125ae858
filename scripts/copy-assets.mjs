/** Copies the data files of src (registry, dictionaries, pages) beside the compiled code. */
import { cpSync } from 'node:fs';

cpSync('src', 'dist', {
  recursive: true,
  filter: (path) => !path.endsWith('.ts'),
});
