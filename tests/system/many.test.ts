/** Twenty people at one list, and a dataset of many issues that is taken elsewhere. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { build } from '../../src/dataset/build.js';
import { addCorrection } from '../../src/dataset/corrections/add-correction.js';
import { readCorrections } from '../../src/dataset/corrections/read.js';
import { validate } from '../../src/dataset/validate.js';
import { filesOf, scratch, writeSmallInputs } from '../helpers/small-inputs.js';

/** Of issues; measured with 100. */
const COUNT = 25;

/** What a process that saves corrections says it has saved. */
async function saved(folder: string, writer: number, count: number): Promise<string[]> {
  const args = ['--import', 'tsx', 'scripts/kills/save.ts', folder, String(writer), String(count)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const [status] = (await once(child, 'close')) as [number | null];
  expect(status).toBe(0);
  return said.trim().split('\n');
}

describe('many', () => {
  it('processes, twenty at once, save into one file and lose nothing', async () => {
    const folder = scratch('twenty');
    const said = await Promise.all(Array.from({ length: 20 }, (_, writer) => saved(folder, writer, 2)));
    const kept = (await readCorrections(folder, 'x.yaml'))?.entries.map(({ row }) => row.clauseId);
    expect(kept).toHaveLength(40);
    expect(kept?.toSorted()).toEqual(said.flat().sort());
  });

  it('issues are moved with their dataset: nothing is built again, and corrections hold', async () => {
    const folder = scratch('moved');
    const [old, now] = [join(folder, 'old'), join(folder, 'new/deeper')];
    const made = (root: string, onInput?: (unchanged: boolean) => void) =>
      build({
        inputs: [writeSmallInputs(join(root, 'in'), COUNT)],
        out: join(root, 'out'),
        jobs: 2,
        onInput: ({ unchanged }) => onInput?.(unchanged),
      });
    const first = await made(old);
    const corrected = [0, 9, COUNT - 1].map((i) => first.inputs[i]!);
    for (const { issueId, sha256 } of corrected) {
      const { documents } = JSON.parse(readFileSync(join(old, 'out/issues', issueId!, 'issue.json'), 'utf8'));
      const clauseId = `${documents[0].documentNumber}#0/一/(一)`;
      const row = { clauseId, text: '到2021年底' };
      const entry = { table: 'deadlines', row, action: 'confirm', why: '与原件核对', when: '2026-11-27' };
      await addCorrection(join(old, 'corrections'), { id: issueId!, sha256: sha256! }, entry);
    }
    const seen: boolean[] = [];
    await made(old, (unchanged) => seen.push(unchanged));
    expect(seen.filter((unchanged) => !unchanged)).toHaveLength(corrected.length);
    const before = filesOf(join(old, 'out'));
    expect(before['tables/deadlines.ndjson']?.match(/"reviewed":true/g)).toHaveLength(corrected.length);

    mkdirSync(join(folder, 'new'));
    renameSync(old, now);
    const after: boolean[] = [];
    await made(now, (unchanged) => after.push(unchanged));
    expect(after).toEqual(Array.from({ length: COUNT }, () => true));
    expect(filesOf(join(now, 'out'))).toEqual(before);
    expect((await validate(join(now, 'out'))).problems).toEqual([]);
  });
});
