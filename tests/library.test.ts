import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type Answers, build, diff, openDataset, type Printed, validate } from '../src/index.js';
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

/** Every column of a list but those of {@link Printed}; the compiler asks for all of them, and for no other. */
type Own<L extends keyof Answers> = Record<Exclude<keyof Answers[L], keyof Printed>, true>;
const own: { readonly [L in keyof Answers]: Own<L> } = {
  documents: {
    title: true,
    kind: true,
    issuer: true,
    issuedOn: true,
    effectiveFrom: true,
    effectiveUntil: true,
    basis: true,
    until: true,
    endedBy: true,
    amendedBy: true,
  },
  passages: { context: true, score: true },
  charges: { unit: true, canonical: true, role: true, task: true, limits: true, due: true, targets: true, line: true },
  limits: {
    who: true,
    task: true,
    limit: true,
    limitKind: true,
    due: true,
    from: true,
    within: true,
    workingDays: true,
    anchor: true,
    rrule: true,
    targets: true,
    line: true,
  },
  targets: {
    who: true,
    indicator: true,
    comparator: true,
    value: true,
    measure: true,
    direction: true,
    quantity: true,
    baseUnit: true,
    due: true,
    target: true,
    line: true,
  },
  duties: {
    actor: true,
    actorSource: true,
    units: true,
    modality: true,
    task: true,
    purpose: true,
    limits: true,
    due: true,
    targets: true,
    line: true,
    certainty: true,
    reason: true,
  },
  appointments: { person: true, action: true, organisation: true, post: true, probation: true, on: true, line: true },
  citations: { title: true, citedNumber: true, relation: true, found: true, unresolved: true, mention: true },
  repeals: { repealed: true, repealedNumber: true, found: true, since: true, repealedBy: true },
};
const printed: readonly (keyof Printed)[] = [
  'issue',
  'number',
  'document',
  'clause',
  'page',
  'sheet',
  'citation',
  'link',
];

it('answers with the columns that the types of the library promise', async () => {
  const dataset = await openDataset(join(import.meta.dirname, '..', 'output'));
  for (const [list, columns] of Object.entries(own) as [keyof Answers, object][]) {
    const found = await dataset.find({ list, limit: 1, ...(list === 'passages' ? { text: '快递' } : {}) });
    expect([...found.columns].sort(), list).toEqual([...Object.keys(columns), ...printed].sort());
  }
  // Typed by what is asked: none of these properties would compile on another list.
  const [limit] = (await dataset.find({ dueBefore: '2023-01-01', limit: 1 })).rows;
  const [charge] = (await dataset.find({ unit: '市邮政管理局', limit: 1 })).rows;
  const [most] = (await dataset.find({ role: 'lead', by: 'unit' })).rows;
  dataset.close();
  expect([limit?.limitKind, charge?.role, most?.unit]).toEqual(['by', 'lead', '嘉兴市医疗保障局']);
});
