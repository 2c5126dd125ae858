import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { CLAUSE_BULK } from '../../emit/emit-issue.js';
import { documentPath } from '../../emit/markdown/issue.js';
import type { IssueJson } from '../../tree/gazette.js';
import type { Folders } from '../folders.js';
import type { Manifest } from '../manifest.js';
import { sha256Of } from '../store/checked-file.js';
import type { Checksums } from '../store/checksums.js';
import { fileHash } from '../store/file-hash.js';
import { tableFiles } from '../table-files.js';
import type { Problem } from './problem.js';

const whole = (file: string, message: string): Problem => ({ file, pointer: '', message });

/** Every published file is as its checksum says, none is missing, none is there that nobody published, and the manifest names this build. */
export async function fileProblems(places: Folders, manifest: Manifest | null, sums: Checksums): Promise<Problem[]> {
  const problems: Problem[] = [];
  if (!existsSync(places.checksums)) return [whole('SHA256SUMS', 'is missing')];
  const text = await readFile(places.checksums, 'utf8');
  if (manifest && sha256Of(text) !== manifest.build)
    problems.push(whole('SHA256SUMS', `is not that of build ${manifest.build.slice(0, 12)}, which the manifest names`));
  for (const [path, sha256] of sums) {
    const found = await fileHash(join(places.out, path)).catch(() => null);
    if (found === null) problems.push(whole(path, 'is missing'));
    else if (found !== sha256) problems.push(whole(path, 'is not as it was published: its SHA-256 is another'));
  }
  for (const path of tableFiles) if (!sums.has(path)) problems.push(whole(path, 'has no checksum'));
  for (const path of await publishedFiles(places)) {
    if (!sums.has(path)) problems.push(whole(path, 'was published by no build'));
  }
  return problems;
}

/** Every issue has all its forms. */
export function formProblems(issue: IssueJson, sums: Checksums): Problem[] {
  const forms = [
    'issue.json',
    'issue.md',
    'issue.akn.xml',
    CLAUSE_BULK,
    ...issue.documents.map((_, i) => documentPath(i)),
  ];
  const paths = forms.map((form) => `issues/${issue.id}/${form}`);
  return paths.filter((path) => !sums.has(path)).map((path) => whole(path, 'has no checksum'));
}

async function publishedFiles({ out }: Folders): Promise<string[]> {
  const found: string[] = [];
  for (const folder of ['issues', 'tables', 'search']) {
    const entries = await readdir(join(out, folder), { recursive: true, withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      if (entry.isFile())
        found.push(
          join(entry.parentPath, entry.name)
            .slice(out.length + 1)
            .replaceAll(sep, '/'),
        );
    }
  }
  return found;
}
