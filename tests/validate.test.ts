import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeLinks } from '../src/dataset/links/write-links.js';
import { writeUnits } from '../src/dataset/links/write-units.js';
import { sha256Of } from '../src/dataset/store/checked-file.js';
import { lineTables } from '../src/dataset/tables/line-tables.js';
import { ParquetEncoder } from '../src/dataset/tables/parquet-encoder.js';
import { problemLine, validate } from '../src/dataset/validate.js';
import { emitIssueJson, emptyRows, ndjson, tableNames, tableRows, toIssueJson } from '../src/emit/index.js';
import { sampleGazette } from './helpers/emit-sample.js';

const root = mkdtempSync(join(tmpdir(), 'gongbao-validate-'));
const sound = join(root, 'sound');
let encoder: ParquetEncoder;
beforeAll(async () => {
  encoder = await ParquetEncoder.open();
  await writeSound(sound);
});
afterAll(() => {
  encoder.close();
  rmSync(root, { recursive: true, force: true });
});

/** Writes a sound dataset of one issue. */
async function writeSound(out: string): Promise<void> {
  const issue = toIssueJson(sampleGazette());
  const rows = tableRows(issue);
  const put = (path: string, text: string | Uint8Array) => {
    mkdirSync(join(out, path, '..'), { recursive: true });
    writeFileSync(join(out, path), text);
  };
  for (const { path, bytes } of emitIssueJson(issue)) put(`issues/${issue.id}/${path}`, bytes);
  for (const name of lineTables) put(`tables/${name}.ndjson`, ndjson(rows[name]));
  put('passages', ndjson(rows.passages));
  for (const name of tableNames) {
    const lines = join(out, name === 'passages' ? name : `tables/${name}.ndjson`);
    await encoder.encode(name, [lines], join(out, 'tables', `${name}.parquet`));
  }
  for (const path of ['search/clauses.index.json', 'datapackage.json', 'croissant.json', 'dcat.jsonld'])
    put(path, '{}');
  await writeLinks(join(out, 'tables'), join(out, 'scratch'));
  await writeUnits(join(out, 'tables'));
  const { path, sha256, sheets } = issue.source;
  const counts = { ...Object.fromEntries(tableNames.map((name) => [name, rows[name].length])), sheets };
  const messages = issue.audit.map(({ rule, page, message }) => ({ code: rule, sheet: page, reason: message }));
  const rest = { code: null, stale: null, twinOf: null, corrections: null, messages };
  const input = { path, sha256, status: 'built', issueId: issue.id, counts, ...rest };
  put(
    'manifest.json',
    JSON.stringify({
      schemaVersion: '1.1.0',
      tool: { name: 'gongbao', version: '0.1.0' },
      build: '',
      options: { ocr: 'auto', corrections: '../corrections' },
      segmenter: 'Intl.Segmenter',
      inputs: [input],
      removed: [],
      messages: [],
    }),
  );
}

let counter = 0;

/** Spoils one value of one file of a sound dataset, and returns the lines `validate` prints. */
async function problemsAfter(file?: string, pointer = '', value?: unknown): Promise<string[]> {
  const out = join(root, String(counter++));
  cpSync(sound, out, { recursive: true });
  if (file?.endsWith('.ndjson')) {
    const lines = readFileSync(join(out, file), 'utf8').split('\n');
    const [, line, ...keys] = pointer.split('/');
    lines[Number(line) - 1] = changed(lines[Number(line) - 1] ?? '', keys, value);
    writeFileSync(join(out, file), lines.join('\n'));
  } else if (file) {
    const text = readFileSync(join(out, file), 'utf8');
    writeFileSync(join(out, file), changed(text, pointer.split('/').slice(1), value));
  }
  sign(out);
  return (await validate(out)).problems.map(problemLine).filter((line) => !FORMS.test(line));
}

/** What is spoiled in one form of a table differs from the other: said besides, and tested below. */
const FORMS = /\.parquet: row \d+ is not that of/;

/** Makes the checksums fit what is there: what is left to be found is what the files say. */
function sign(out: string): void {
  const paths = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /[/].*[.]|datapackage|croissant|dcat/.test(path),
  );
  const lines = paths.map((path) => `${sha256Of(readFileSync(join(out, path)))}  ${path}\n`).join('');
  writeFileSync(join(out, 'SHA256SUMS'), lines);
  const manifest = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'));
  writeFileSync(join(out, 'manifest.json'), JSON.stringify({ ...manifest, build: sha256Of(lines) }));
}

function changed(json: string, keys: readonly string[], value: unknown): string {
  const root = JSON.parse(json);
  let at = root;
  for (const key of keys.slice(0, -1)) at = at[key];
  at[keys.at(-1)!] = value;
  return JSON.stringify(root);
}

const issueFile = 'issues/linjiang-2022-03/issue.json';

describe('validate', () => {
  it('has nothing to say about a sound dataset, and counts it', async () => {
    expect(await problemsAfter()).toEqual([]);
    const { issues, documents, rows } = await validate(join(root, '0'));
    expect({ issues, documents, clauses: rows.clauses }).toEqual({ issues: 1, documents: 2, clauses: 10 });
  });

  it.each([
    [
      '/documents/0/parts/1/body/1/children/0/text',
      undefined,
      "/documents/0/parts/1/body/1/children/0: must have required property 'text'",
    ],
    ['/documents/0/issuedOn', '2022', '/documents/0/issuedOn: must match pattern "^\\d{4}-\\d{2}-\\d{2}$"'],
    [
      '/facts/responsibilities/0/role',
      'boss',
      '/facts/responsibilities/0/role: must be equal to one of the allowed values: lead, support, responsible, duty',
    ],
    ['/documents/0/colour', 'red', '/documents/0: must not have colour'],
  ])('names the one place where %s breaks the schema', async (pointer, value, line) => {
    expect(await problemsAfter(issueFile, pointer, value)).toContain(`${issueFile}#${line}`);
  });

  it('says what the own type of a node misses, not what other types would', async () => {
    const lines = await problemsAfter(issueFile, '/documents/0/parts/1/body/0/text', undefined);
    expect(lines.filter((line) => line.startsWith(issueFile))).toHaveLength(1);
  });

  it.each([
    ['/toc/1/documentId', 'd09', '/toc/1/documentId: no document "d09" in this issue'],
    [
      '/facts/citations/0/targetDocumentId',
      'd09',
      '/facts/citations/0/targetDocumentId: no document "d09" in this issue',
    ],
    ['/documents/1/id', 'd01', '/documents/1/id: "d01" stands twice'],
    ['/documents/0/parts/1/body/2/path', '一', '/documents/0/parts/1: two clauses have the path "一"'],
    [
      '/facts/deadlines/0/start',
      1,
      '/facts/deadlines/0/text: quote "到2023年底" not found at its offsets: "2023年底" stands there',
    ],
    [
      '/facts/deadlines/0/leaf',
      'paragraph2',
      '/facts/deadlines/0/leaf: nothing named "paragraph2" stands at "1/一/(一)"',
    ],
    [
      '/facts/deadlines/0/bbox',
      [0, 0, 9, 9],
      '/facts/deadlines/0/bbox: box [0,0,9,9] lies outside its own text on sheet 3',
    ],
    ['/facts/deadlines/0/page', 9, '/facts/deadlines/0/page: no sheet 9 among 4'],
    [
      '/facts/obligations/0/deadlines/0/inheritedFrom',
      '九',
      '/facts/obligations/0/deadlines/0/inheritedFrom: no clause "九" in this part',
    ],
    ['/documents/0/parts/0/source/0/page', 5, '/documents/0/parts/0/source/0: is no box on one of 4 sheets'],
  ])('finds that %s points nowhere', async (pointer, value, line) => {
    expect(await problemsAfter(issueFile, pointer, value)).toContain(`${issueFile}#${line}`);
  });

  it.each([
    [
      'tables/responsibilities.ndjson',
      '/1/text',
      '市财政局',
      '/1/text: quote "市财政局" not found at its offsets: "市商务局" stands there',
    ],
    ['tables/responsibilities.ndjson', '/2/unit', null, '/2/unit: must be string'],
    [
      'tables/clauses.ndjson',
      '/3/clauseId',
      'x#0/一',
      '/3/clauseId: is "x#0/一", expected "临政发〔2022〕5号#1/一/(一)/1"',
    ],
    [
      'tables/clauses.ndjson',
      '/10/issueId',
      'other',
      '/10: issue "other" is not there, or its rows stand out of order',
    ],
  ])('checks the rows of %s', async (file, pointer, value, line) => {
    expect(await problemsAfter(file, pointer, value)).toContain(`${file}#${line}`);
  });

  it('compares the manifest with what is there', async () => {
    expect(await problemsAfter('manifest.json', '/inputs/0/issueId', 'gone')).toEqual([
      'manifest.json#/inputs/0/issueId: no folder issues/gone',
      'issues/linjiang-2022-03: is in no line of the manifest',
    ]);
    expect(await problemsAfter('manifest.json', '/inputs/0/counts/clauses', 3)).toEqual([
      'tables/clauses.ndjson: has 10 rows, the manifest counts 3',
    ]);
  });

  it('reports a file that is no JSON and goes on', async () => {
    const out = join(root, String(counter));
    await problemsAfter();
    writeFileSync(join(out, issueFile), '{"id":');
    const lines = (await validate(out)).problems.map(problemLine);
    expect(lines.filter((line) => line.startsWith('issues/'))).toEqual([
      `${issueFile}: is no JSON`,
      `${issueFile}: is not as it was published: its SHA-256 is another`,
    ]);
  });

  it('checks the tables drawn from all issues together', async () => {
    const out = join(root, String(counter));
    await problemsAfter();
    const row = { issueId: 'linjiang-2022-03', documentId: 'd02', documentNumber: null, title: '临江市供水管理办法' };
    const rest = { validFrom: '2022-04-01', validUntil: null, endedBy: null, repealedBy: [], amendedBy: [] };
    const lines = [
      { ...row, ...rest },
      { ...row, ...rest, documentId: 'd09' },
      { ...row, ...rest, endedBy: 'lost' },
    ];
    writeFileSync(join(out, 'tables', 'validity.ndjson'), ndjson(lines));
    sign(out);
    expect((await validate(out)).problems.map(problemLine).filter((line) => !FORMS.test(line))).toEqual([
      'tables/validity.ndjson#/2: no document "d09" in issue linjiang-2022-03',
      'tables/validity.ndjson#/3/endedBy: must be equal to one of the allowed values: repealed, expired, null',
    ]);
  });

  it.each([
    'manifest.json',
    'SHA256SUMS',
    'datapackage.json',
    'croissant.json',
    'dcat.jsonld',
    'search/clauses.index.json',
    'tables/targets.ndjson',
    'tables/targets.parquet',
    'tables/links.parquet',
    'tables/passages.parquet',
    'issues/linjiang-2022-03/issue.md',
    'issues/linjiang-2022-03/issue.akn.xml',
    'issues/linjiang-2022-03/clauses.bulk.ndjson',
    'issues/linjiang-2022-03/documents/01.md',
  ])('finds that %s is cut short, or gone', async (file) => {
    const out = join(root, String(counter));
    await problemsAfter();
    const path = join(out, file);
    writeFileSync(path, readFileSync(path).subarray(0, -5));
    const isManifest = file === 'manifest.json';
    if (isManifest) await expect(validate(out)).resolves.toMatchObject({ problems: [{ file }] });
    else expect((await validate(out)).problems.map((problem) => problem.file)).toContain(file);
    rmSync(path);
    if (isManifest) await expect(validate(out)).rejects.toThrow('holds no manifest.json');
    else expect((await validate(out)).problems.map((problem) => problem.file)).toContain(file);
  });

  it('finds what stands in Parquet alone, though all checksums fit', async () => {
    const out = join(root, String(counter));
    await problemsAfter();
    const lines = readFileSync(join(out, 'tables/targets.ndjson'), 'utf8').replaceAll('"value":', '"value":1');
    writeFileSync(join(out, 'lines'), lines);
    await encoder.encode('targets', [join(out, 'lines')], join(out, 'tables/targets.parquet'));
    sign(out);
    expect((await validate(out)).problems.map(problemLine)).toEqual([
      'tables/targets.parquet: row 1 is not that of targets.ndjson',
    ]);
  });

  it('needs a dataset', async () => {
    mkdirSync(join(root, 'nothing'));
    await expect(validate(join(root, 'nothing'))).rejects.toThrow('holds no manifest.json');
    expect(ndjson(emptyRows().clauses)).toBe('');
  });
});
