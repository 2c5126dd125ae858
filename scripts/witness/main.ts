/**
 * Builds the PDFs of folders one by one and holds each against poppler: `npm run witness -- DIR… [--limit SECONDS]`. The worst come first.
 */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Builder } from '../fuzz/builder.js';
import { type Witnessed, witness } from './witness.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { limit: { type: 'string', default: '120' } },
});
if (positionals.length === 0) throw new Error('usage: npm run witness -- DIR…');

const rows: { file: string; seen: Witnessed }[] = [];
const builder = new Builder(Number(values.limit), 'off');
for (const file of positionals.flatMap(pdfsOf)) {
  const outcome = await builder.build(file);
  if ('error' in outcome) console.log(`${file}: ${outcome.error}`);
  else {
    const seen = witness(file, outcome.issue);
    if (seen) rows.push({ file, seen });
    else console.log(`${file}: no text layer`);
  }
}
builder.close();
rows.sort((a, b) => a.seen.kept + a.seen.order - (b.seen.kept + b.seen.order));
const print = (value: number) => value.toFixed(4);
for (const { file, seen } of rows)
  console.log(
    `kept ${print(seen.kept)}  order ${print(seen.order)}  joins ${print(seen.joins)}  added ${print(seen.added)}  ${String(seen.characters).padStart(7)}  ${file}`,
  );
const mean = (of: (seen: Witnessed) => number) =>
  print(rows.reduce((sum, { seen }) => sum + of(seen), 0) / Math.max(1, rows.length));
console.log(
  `${rows.length} files: kept ${mean(({ kept }) => kept)}, order ${mean(({ order }) => order)}, joins ${mean(({ joins }) => joins)}`,
);

function pdfsOf(path: string): string[] {
  if (!existsSync(path)) throw new Error(`no such file or folder: ${path}`);
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => pdfsOf(join(path, name)))
    .filter((file) => /\.pdf$/i.test(file));
}
