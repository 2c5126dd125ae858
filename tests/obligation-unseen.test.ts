/**
 * Duties of two documents nobody developed with, annotated by hand against the contract, by one who knew the rules. First run:
 *
 *     a decree (33 rows)            precision 1.000  recall 0.818  units 0.778  limits 0.963
 *     a plan with tags (21 rows)    precision 1.000  recall 0.524  units 1.000  limits 0.909
 *
 * Rows marked `optional` in the gold (competences, sanctions, statements that may or may not be duties) count neither way.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { build } from '../src/index.js';

const floors = [
  ['d3-linjiang-decree', { precision: 1, recall: 1, units: 1, deadlines: 0.96 }],
  ['f2-daichuan-province', { precision: 1, recall: 0.95, units: 1, deadlines: 0.95 }],
] as const;

test.each(floors)(
  'duties of %s',
  async (name, floor) => {
    const out = join(mkdtempSync(join(tmpdir(), 'gongbao-duties-')), 'output');
    await build({ inputs: [join('tests/fixtures/unseen/in', `${name}.txt`)], out, jobs: 1 });
    const gold = join('tests/fixtures/unseen-obligations', `${name}.ndjson`);
    const printed = execFileSync(process.execPath, ['scripts/score/obligations.mjs', '--out', out, '--gold', gold], {
      encoding: 'utf8',
    });
    const scores: Record<string, number> = JSON.parse(/^scores (.*)$/m.exec(printed)?.[1] ?? '{}');
    for (const [key, least] of Object.entries(floor)) expect(scores[key], key).toBeGreaterThanOrEqual(least);
  },
  60_000,
);
