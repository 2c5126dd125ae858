/**
 * Duties of two documents, one row for each limb. The gold was first made by hand, at the grain of sentences, before the rules; when the grain became the
 * limb it was made again from the rows of a build, each read against the text by the one who wrote the rules: it says that nothing is lost, not what a
 * new document will give. Rows marked `optional` (statements that may or may not be duties) count neither way.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { build } from '../src/index.js';

const floors = [
  ['d3-linjiang-decree', { precision: 1, recall: 1, actors: 1, units: 1, deadlines: 0.96 }],
  ['f2-daichuan-province', { precision: 1, recall: 1, actors: 0.97, units: 0.97, deadlines: 1 }],
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
