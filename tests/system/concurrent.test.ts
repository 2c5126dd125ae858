/** Several processes at one dataset: two builds that want it at once, what a dead one left, readers all the while. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folders } from '../../src/dataset/folders.js';
import type { Manifest } from '../../src/dataset/manifest.js';
import { openDataset } from '../../src/dataset/open-dataset.js';
import { validate } from '../../src/dataset/validate.js';
import { scratch, writeSmallInputs } from '../helpers/small-inputs.js';

/** Exit status and what it said. */
async function gongbao(...args: string[]): Promise<{ status: number | null; said: string }> {
  const child = spawn(process.execPath, ['dist/bundle/main.js', ...args, '--lang', 'en']);
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  const [status] = (await once(child, 'close')) as [number | null];
  return { status, said };
}
const manifestOf = (out: string): Manifest => JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'));

describe('one dataset', () => {
  it('is built by one process at a time, whatever a dead one left; who is refused is told by whom', async () => {
    const folder = scratch('three');
    const out = join(folder, 'out');
    const { lock } = folders(out);
    mkdirSync(lock, { recursive: true });
    const dead = { pid: 2 ** 22 + 1, host: hostname(), started: '1', serial: 0, purpose: 'gongbao build' };
    writeFileSync(join(lock, `${dead.pid}-0.json`), JSON.stringify(dead));
    const inputs = ['a', 'b', 'c'].map((name, i) => writeSmallInputs(join(folder, name), i + 1));
    const ended = await Promise.all(inputs.map((input) => gongbao('build', input, '--out', out, '--jobs', '1')));
    const done = ended.flatMap(({ status }, i) => (status === 0 ? [inputs[i]!.split('/').at(-1)!] : []));
    expect(done.length).toBeGreaterThan(0);
    for (const { status, said } of ended) {
      expect([0, 2]).toContain(status);
      if (status === 2) expect(said).toMatch(/gongbao build \(process \d+\) is at work on/);
    }
    const paths = new Set(manifestOf(out).inputs.map(({ path }) => path.split('/')[1]));
    expect([...paths].sort()).toEqual(done);
    expect((await validate(out)).problems).toEqual([]);
  });

  it('answers from one build while two are made of it, and goes on where it was moved', async () => {
    const folder = scratch('moving');
    const [out, inputs] = [join(folder, 'here/out'), join(folder, 'here/in')];
    writeSmallInputs(inputs, 2);
    expect((await gongbao('build', inputs, '--out', out)).status).toBe(0);
    const dataset = await openDataset(out);
    writeSmallInputs(inputs, 9);
    let isBuilding = true;
    const builds = Promise.all([1, 2].map((n) => gongbao('build', inputs, '--out', out, '--shard', `${n}/2`))).finally(
      () => {
        isBuilding = false;
      },
    );
    const seen = new Set<string>();
    while (isBuilding) {
      // Each of the documents has four clauses, in each of the tables.
      const { rows } = await dataset.sql(
        `SELECT (SELECT count(*) FROM documents) * 4 AS documents, (SELECT count(*) FROM clauses) AS clauses,
         (SELECT count(DISTINCT clauseId) * 2 FROM deadlines) AS deadlines`,
      );
      const [{ documents, clauses, deadlines } = {}] = rows;
      expect([clauses, deadlines]).toEqual([documents, documents]);
      seen.add(`${dataset.build} ${documents}`);
    }
    dataset.close();
    const ended = await builds;
    expect(ended.map(({ status }) => status)).toContain(0);
    expect(seen.size).toBeGreaterThan(0);
    expect((await validate(out)).problems).toEqual([]);

    expect((await gongbao('build', inputs, '--out', out)).status).toBe(0);
    renameSync(join(folder, 'here'), join(folder, 'there'));
    const { said } = await gongbao('build', join(folder, 'there/in'), '--out', join(folder, 'there/out'));
    expect(said.match(/unchanged/g)).toHaveLength(9);
    expect(existsSync(out)).toBe(false);
  });
});
