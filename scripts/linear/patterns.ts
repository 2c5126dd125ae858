import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { built, literals, type Pattern } from '../../tests/helpers/all-patterns.js';

/** What is run when it is imported. */
const RUNS: ReadonlySet<string> = new Set(['main.ts', 'worker-main.ts']);
const PAGES = /(?:^|\/)page\//; // "src/review/page/main.ts": runs in a browser

/** Each expression of the sources once. */
export async function patternsOf(folders: readonly string[]): Promise<Pattern[]> {
  const modules = folders
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts') && !RUNS.has(name.split('/').at(-1)!))
        .map((name) => join(folder, name)),
    )
    .filter((path) => !PAGES.test(path));
  const made = await built(folders, async () => {
    for (const path of modules) await import(join(process.cwd(), path));
    const { explain } = await import('../../src/explain/explain.js');
    // Some lists are made into expressions when they are first asked.
    await explain('由市教育局、各有关部门负责，2021年底前建成示范园区3个以上。（责任单位：市财政局）', {});
  });
  const all = new Map([...literals(folders), ...made].map((one) => [`${one.source}\0${one.flags}`, one]));
  return [...all.values()];
}
