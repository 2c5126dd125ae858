import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One case of a text fixture: `# title`, input lines, `==>`, expected lines (`none` for a negative case). */
export interface FixtureCase {
  readonly file: string;
  readonly title: string;
  readonly input: readonly string[];
  readonly expected: readonly string[];
}

/** All cases of tests/fixtures/<folder>/*.txt, in the order of file names. Throws where a case has no `==>` or no expectation. */
export function fixtureCases(folder: string): FixtureCase[] {
  const root = join(import.meta.dirname, '..', 'fixtures', folder);
  const files = readdirSync(root).filter((name) => name.endsWith('.txt'));
  return files.sort().flatMap((file) =>
    readFileSync(join(root, file), 'utf8')
      .split(/^# /m)
      .slice(1)
      .map((block) => readCase(file, block)),
  );
}

function readCase(file: string, block: string): FixtureCase {
  const lines = block.split('\n').map((line) => line.trimEnd());
  const title = lines[0]!;
  const arrow = lines.indexOf('==>');
  const expected = lines.slice(arrow + 1).filter((line) => line !== '');
  if (arrow < 0 || expected.length === 0) throw new Error(`${file}: case "${title}" expects nothing`);
  return {
    file,
    title,
    input: lines.slice(1, arrow).filter((line) => line !== ''),
    expected: expected.filter((line) => line !== 'none'),
  };
}
