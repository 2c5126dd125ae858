import { join } from 'node:path';
import { expect, it } from 'vitest';
import { build, diff, openDataset, validate } from '../src/index.js';
import { filesOf, scratch, writeSmallInputs } from './helpers/small-inputs.js';

it('builds, opens, checks and compares a dataset as the documentation shows', async () => {
  const folder = scratch('library');
  const inputs = writeSmallInputs(join(folder, 'in'), 2);
  const output = join(folder, 'output');

  const manifest = await build({ inputs: [inputs], out: output, jobs: 1 });
  const failed = manifest.inputs.filter((input) => input.status === 'failed');
  expect(failed).toEqual([]);

  const dataset = await openDataset(output);
  const { rows } = await dataset.find({ unit: '市公安局', role: 'lead' });
  const issues = await Promise.all((await dataset.issueIds()).map((id) => dataset.issue(id)));
  dataset.close();
  expect(rows).toHaveLength(2);
  expect(issues.map((issue) => issue.documents[0]?.documentNumber)).toEqual(['江政发〔2021〕1号', '江政发〔2021〕2号']);

  expect((await validate(output)).problems).toEqual([]);

  const differences = [];
  for await (const difference of diff(output, output)) differences.push(difference);
  expect(differences).toEqual([]);
}, 600_000);

it('gives the same bytes whatever the jobs, the time zone, the locale and the order of inputs', async () => {
  const folder = scratch('determinism');
  const inputs = writeSmallInputs(join(folder, 'in'), 3);
  const files = ['01', '02', '03'].map((name) => join(inputs, `${name}.txt`));
  const { TZ, LC_ALL } = process.env;
  try {
    Object.assign(process.env, { TZ: 'Asia/Shanghai', LC_ALL: 'zh_CN.UTF-8' });
    await build({ inputs: files, out: join(folder, 'a'), jobs: 1 });
    Object.assign(process.env, { TZ: 'America/Los_Angeles', LC_ALL: 'C' });
    await build({ inputs: files.toReversed(), out: join(folder, 'b'), jobs: 3 });
  } finally {
    for (const [name, value] of Object.entries({ TZ, LC_ALL })) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
  expect(filesOf(join(folder, 'b'))).toEqual(filesOf(join(folder, 'a')));
}, 600_000);
