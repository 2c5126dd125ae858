/** Three questions to a build, with the library: `npx tsx tasks.ts output`. */
import { openDataset } from 'gongbao';

const dataset = await openDataset(process.argv[2] ?? 'output');

console.log('# Due by the end of 2022');
const { rows } = await dataset.find({ dueBefore: '2023-01-01', limit: 5 });
for (const { due, who, task, citation } of rows) console.log(due, who ?? '–', task, citation);

console.log('# Who leads most');
const leads = new Map<string, number>();
// Rows are typed as the schema of their table says: `role` is one of four words here.
for await (const { role, canonical, unit } of dataset.rows('responsibilities')) {
  if (role === 'lead') leads.set(canonical ?? unit, (leads.get(canonical ?? unit) ?? 0) + 1);
}
for (const [unit, count] of [...leads].sort(([, a], [, b]) => b - a).slice(0, 3)) console.log(unit, count);

console.log('# Targets in 元');
const targets = await dataset.sql(
  "SELECT indicator, comparator, quantity, due FROM targets WHERE baseUnit = '元' ORDER BY quantity DESC LIMIT 3",
);
for (const { indicator, comparator, quantity, due } of targets.rows) console.log(indicator, comparator, quantity, due);

dataset.close();
