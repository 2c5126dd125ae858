#!/usr/bin/env node
// Scores the obligations of one build against hand-made gold: node obligations.mjs --out OUTPUT --gold FILE.ndjson [--misses N]
// A row is found where place and modality agree and one action holds the other; then its units and limits are compared as sets.
// Rows of the gold marked `optional` (competences, sanctions, statements that may or may not be duties) count neither way.
// Exit status 0 always: it measures, it does not judge. Plain Node, no dependency.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const args = new Map();
for (let i = 2; i < process.argv.length; i += 2) args.set(process.argv[i].replace(/^--/, ''), process.argv[i + 1]);
const out = args.get('out') ?? 'output';
const file = args.get('gold');
const shown = Number(args.get('misses') ?? 5);
if (!file) { console.error('usage: obligations.mjs --out OUTPUT --gold FILE.ndjson'); process.exit(2); }

const fold = (value) => String(value ?? '').normalize('NFKC').replace(/[〔［【\[]/g, '[').replace(/[〕］】\]]/g, ']').replace(/[、，,]/g, ',').replace(/\s+/g, '');
const ndjson = (path) => readFileSync(path, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));
const gold = ndjson(file);
const documents = readdirSync(join(out, 'issues')).flatMap((id) => JSON.parse(readFileSync(join(out, 'issues', id, 'issue.json'), 'utf8')).documents);
const keyOf = new Map(documents.map((d) => [d.id, fold(d.documentNumber ?? d.title)]));
const keys = new Set(gold.map((row) => fold(row.key)));
const built = ndjson(join(out, 'tables', 'obligations.ndjson'))
  .map((row) => ({ ...row, key: keyOf.get(row.documentId) ?? '' })).filter((row) => keys.has(row.key));

const place = (row) => [fold(row.key), row.partIndex, fold(row.path), row.modality].join('#');
const agree = (g, b) => place(g) === place(b) && (fold(b.action).includes(fold(g.action)) || fold(g.action).includes(fold(b.action)));
const plain = (value) => typeof value === 'string' ? value : value.unit ?? (value.from && value.due ? `${value.from}/${value.due}` : value.due ?? value.within ?? value.rrule ?? value.from);
const set = (values) => [...new Set((values ?? []).map((value) => fold(plain(value))))].sort().join('|');
const pool = new Set(built);
const pairs = []; const missed = [];
for (const row of gold) {
  const found = [...pool].find((b) => agree(row, b));
  if (found) pool.delete(found);
  if (row.optional) continue;
  if (found) pairs.push([row, found]); else missed.push(row);
}
const extra = [...pool];
const results = {};
const share = (part, whole) => (whole ? part / whole : 1);
const p = share(pairs.length, pairs.length + extra.length); const r = share(pairs.length, pairs.length + missed.length);
Object.assign(results, { precision: p, recall: r, obligations: p + r ? (2 * p * r) / (p + r) : 0 });
console.log(`obligations                  P ${p.toFixed(3)}  R ${r.toFixed(3)}  F1 ${results.obligations.toFixed(3)}  (${pairs.length} right, ${missed.length} missed, ${extra.length} extra)`);
for (const [sign, rows] of [['-', missed], ['+', extra]]) for (const row of rows.slice(0, shown)) console.log(`    ${sign} ${place(row)} ${row.action}`);
if (gold.some((row) => row.actor !== undefined)) {
  const wrong = pairs.filter(([g, b]) => fold(g.actor) !== fold(b.actor));
  results.actors = share(pairs.length - wrong.length, pairs.length);
  console.log(`  obligations.actor          ${results.actors.toFixed(3)}  (${wrong.length} of ${pairs.length} wrong)`);
  for (const [g, b] of wrong.slice(0, shown)) console.log(`    - ${g.path} ${g.action}  gold ${g.actor}  built ${b.actor}`);
}
for (const field of ['units', 'deadlines'].filter((name) => gold.some((row) => row[name] !== undefined))) {
  const wrong = pairs.filter(([g, b]) => set(g[field]) !== set(b[field]));
  results[field] = share(pairs.length - wrong.length, pairs.length);
  console.log(`  obligations.${field.padEnd(14)} ${results[field].toFixed(3)}  (${wrong.length} of ${pairs.length} wrong)`);
  for (const [g, b] of wrong.slice(0, shown)) console.log(`    - ${g.path} ${g.action}  gold ${set(g[field])}  built ${set(b[field])}`);
}
console.log(`scores ${JSON.stringify(Object.fromEntries(Object.entries(results).map(([k, v]) => [k, Number(v.toFixed(4))])))}`);
