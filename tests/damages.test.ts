/**
 * What can happen to a dataset outside of gongbao: bad disks, half copies, edits by hand, files of another build. `validate` names each, in
 * the file it happened to.
 */
import { cpSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { build } from '../src/dataset/build.js';
import { validate } from '../src/dataset/validate.js';
import { scratch, smallDocument, writeSmallInputs } from './helpers/small-inputs.js';

const folder = scratch('damages');
const [sound, other] = [join(folder, 'sound'), join(folder, 'other')];
let ids: string[] = [];
let at = 0;

beforeAll(async () => {
  const inputs = writeSmallInputs(join(folder, 'in'), 3);
  const closing = '《江州市人民政府关于推进第1号民生工程的通知》（江政发〔2021〕1号）同时废止。';
  writeFileSync(join(inputs, '03.txt'), smallDocument({ number: 3, closing }));
  // Without a title, whose place is no place.
  writeFileSync(join(inputs, 'z.txt'), '各部门要加强管理，按时完成任务。\n');
  await build({ inputs: [inputs], out: sound, jobs: 1 });
  writeFileSync(join(inputs, '02.txt'), smallDocument({ number: 2, year: 2022 }));
  await build({ inputs: [inputs], out: other, jobs: 1 });
  ids = readdirSync(join(sound, 'issues')).sort();
});

const text = (change: (text: string) => string) => (path: string) => {
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(path, after);
};
const bytes = (change: (bytes: Buffer) => Buffer) => (path: string) => writeFileSync(path, change(readFileSync(path)));
const replaced = (from: string | RegExp, to: string) => text((before) => before.replace(from, to));
const lines = (change: (lines: string[]) => string[]) => text((before) => change(before.split('\n')).join('\n'));
const gone = (path: string) => rmSync(path, { recursive: true });
const emptied = (path: string) => writeFileSync(path, '');
const flipped = bytes((before) => {
  before[before.length >> 1]! ^= 1;
  return before;
});
const cut = bytes((before) => before.subarray(0, -20));
const swapLines = lines(([a = '', b = '', ...rest]) => [b, a, ...rest]);
const ofOther = (file: string) => (path: string) => cpSync(join(other, file), path);
// biome-ignore lint/suspicious/noExplicitAny: what is spoiled is of no type
const json = (change: (value: any) => void) =>
  text((before) => {
    const value = JSON.parse(before);
    change(value);
    return `${JSON.stringify(value, null, 2)}\n`;
  });

type Damage = readonly [file: string, what: string, damage: (path: string) => void];

/** `<id>` stands for the first issue. */
const damages: readonly Damage[] = [
  ['issues/<id>/issue.json', 'another title', replaced('民生工程', '民生项目')],
  ['issues/<id>/issue.json', 'another hash of its source', replaced(/"sha256": "../, '"sha256": "00')],
  ['issues/<id>/issue.json', 'another date', replaced('2021-03', '2021-04')],
  ['issues/<id>/issue.json', 'a word of a clause', replaced('新建社区服务站', '扩建社区服务站')],
  ['issues/<id>/issue.json', 'a fact less', json(({ facts }) => facts.targets.pop())],
  ['issues/<id>/issue.json', 'a value of a fact', replaced('"value": 20', '"value": 200')],
  ['issues/<id>/issue.json', 'a box', replaced(/"bbox": \[\s*0,/, '"bbox": [ 0.2,')],
  ['issues/<id>/issue.json', 'a cut end', cut],
  ['issues/<id>/issue.json', 'a flipped bit', flipped],
  ['issues/<id>/issue.json', 'nothing in it', emptied],
  ['issues/<id>/issue.json', 'being gone', gone],
  ['issues/<id>/issue.md', 'a word', replaced('社区', '小区')],
  ['issues/<id>/issue.md', 'other line ends', replaced(/\n/g, '\r\n')],
  ['issues/<id>/issue.md', 'a line more', lines((all) => [...all, '批注'])],
  ['issues/<id>/issue.md', 'being gone', gone],
  ['issues/<id>/documents/01.md', 'another number in its front matter', replaced('江政发', '江政办发')],
  ['issues/<id>/documents/01.md', 'a cut end', cut],
  ['issues/<id>/documents/01.md', 'being gone', gone],
  ['issues/<id>/documents/09.md', 'a file nobody published', (path) => writeFileSync(path, 'x')],
  ['issues/<id>/issue.akn.xml', 'a word', replaced('社区', '小区')],
  ['issues/<id>/issue.akn.xml', 'a cut end', cut],
  ['issues/<id>/issue.akn.xml', 'being gone', gone],
  ['issues/<id>/clauses.bulk.ndjson', 'a line less', lines((all) => all.slice(2))],
  ['issues/<id>/clauses.bulk.ndjson', 'a word', replaced('社区', '小区')],
  ['issues/<id>/clauses.bulk.ndjson', 'being gone', gone],
  ['tables/clauses.ndjson', 'a row less', lines(([, ...rest]) => rest)],
  ['tables/clauses.ndjson', 'a row twice', lines(([a = '', ...rest]) => [a, a, ...rest])],
  ['tables/clauses.ndjson', 'rows in another order', swapLines],
  ['tables/targets.ndjson', 'a value', replaced('"value":20', '"value":2')],
  ['tables/targets.ndjson', 'the table of another build', ofOther('tables/targets.ndjson')],
  ['tables/targets.ndjson', 'nothing in it', emptied],
  ['tables/targets.ndjson', 'being gone', gone],
  ['tables/targets.parquet', 'the table of another build', ofOther('tables/targets.parquet')],
  ['tables/targets.parquet', 'another table', ofOther('tables/deadlines.parquet')],
  ['tables/targets.parquet', 'a flipped bit', flipped],
  ['tables/targets.parquet', 'a cut end', cut],
  ['tables/targets.parquet', 'being gone', gone],
  ['tables/passages.parquet', 'the table of another build', ofOther('tables/passages.parquet')],
  ['tables/passages.parquet', 'a flipped bit', flipped],
  ['tables/links.ndjson', 'a document that is not there', replaced(/"documentId":"[^"]+"/, '"documentId":"x-d09"')],
  ['tables/links.parquet', 'a flipped bit', flipped],
  ['tables/validity.ndjson', 'another day', replaced(/"title":"江/, '"title":"河')],
  ['tables/units.parquet', 'being gone', gone],
  ['manifest.json', 'another content', replaced(/"sha256": "../, '"sha256": "00')],
  ['manifest.json', 'another input', replaced('../in/01.txt', '../in/77.txt')],
  ['manifest.json', 'another issue', json(({ inputs }) => Object.assign(inputs[0], { issueId: ids[1] }))],
  ['manifest.json', 'another count', replaced(/"sheets": 1/, '"sheets": 2')],
  ['manifest.json', 'another status', replaced('"status": "built"', '"status": "partial"')],
  // Which of the two is wrong cannot be told: the list of hashes is said not to be that of the build the manifest names.
  [
    'SHA256SUMS',
    'a manifest of another build',
    (path) => replaced(/"build": "../, '"build": "00')(join(path, '../manifest.json')),
  ],
  ['manifest.json', 'the manifest of another build', ofOther('manifest.json')],
  ['manifest.json', 'a cut end', cut],
  ['datapackage.json', 'a type of a column', replaced('"type": "integer"', '"type": "string"')],
  ['datapackage.json', 'being gone', gone],
  ['search/clauses.index.json', 'a mapping', replaced('keyword', 'text')],
  ['search/clauses.index.json', 'being gone', gone],
  ['SHA256SUMS', 'a line less', lines(([, ...rest]) => rest)],
  ['SHA256SUMS', 'another hash', text((before) => `00${before.slice(2)}`)],
  ['SHA256SUMS', 'being gone', gone],
  ['issues/<id>', 'being gone', gone],
  ['issues/<id>', 'another name', (path) => renameSync(path, `${path}-2`)],
  [
    'issues/stray',
    'a folder nobody published',
    (path) => cpSync(join(other, 'issues', ids[0]!), path, { recursive: true }),
  ],
];

/** Files of which the others are known by: damaged alone. */
const known = ['manifest.json', 'SHA256SUMS', 'issues/<id>', 'issues/stray'];
/** The first damage of each file, the second of each, …: many at once, since each is named by itself. */
const rounds: Damage[][] = [];
for (const damage of damages) {
  const [file] = damage;
  const round = known.includes(file)
    ? undefined
    : rounds.find((one) => !one.some(([path]) => path === file || known.includes(path)));
  if (round) round.push(damage);
  else rounds.push([damage]);
}

describe('validate', () => {
  it('has nothing to say of what was not touched', async () => {
    expect((await validate(sound)).problems).toEqual([]);
  });
  it.each(
    rounds.map((round) => [round.map(([file, what]) => `${file} (${what})`).join(', '), round]),
  )('names %s', async (_, round) => {
    const out = join(folder, `out-${at++}`);
    cpSync(sound, out, { recursive: true, filter: (path) => !path.endsWith('.gongbao') });
    const paths = round.map(([file]) => file.replace('<id>', ids[0]!));
    for (const [i, [, , damage]] of round.entries()) damage(join(out, paths[i]!));
    const named = new Set((await validate(out)).problems.map(({ file }) => file));
    const isNamed = (path: string) => [...named].some((file) => file.startsWith(path) || path.startsWith(`${file}/`));
    expect(paths.filter((path) => !isNamed(path))).toEqual([]);
    rmSync(out, { recursive: true });
  });
});
