/**
 * The commonest pairs of neighbouring Chinese characters in official texts, for `src/witness/reads-as-chinese.ts`:
 *
 *     npx tsx scripts/fit-pairs.ts DIR… > src/text/common-pairs.txt
 *
 * A pair counts once for each file it stands in, so that no long law has the say; pairs of few files are left out.
 */
import { readFileSync } from 'node:fs';
import glob from 'fast-glob';

const MOST = 6000;
const files = new Map<string, number>();
const folders = process.argv.slice(2);
for (const path of glob.sync(folders.map((folder) => `${folder}/**/*.{txt,md,html}`)).sort()) {
  const text = readFileSync(path, 'utf8').replace(/<[^>]*>/g, '\n');
  const pairs = new Set<string>();
  for (const [stretch] of text.matchAll(/\p{Script=Han}{2,}/gu))
    for (let at = 1; at < stretch.length; at += 1) pairs.add(stretch.slice(at - 1, at + 1));
  for (const pair of pairs) files.set(pair, (files.get(pair) ?? 0) + 1);
}
const common = [...files].filter(([, count]) => count > 1).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
const lines: string[] = [];
const kept = common
  .slice(0, MOST)
  .map(([pair]) => pair)
  .sort();
for (let at = 0; at < kept.length; at += 40) lines.push(kept.slice(at, at + 40).join(' '));
process.stdout.write(`${lines.join('\n')}\n`);
