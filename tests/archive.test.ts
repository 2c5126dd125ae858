/** Forms for archives: what they say is what was built, and every reference in them leads somewhere. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Validator } from '@hyperion-framework/validator';
import { presentation3StrictUpgrade } from '@iiif/parser/strict';
import { type CheerioAPI, load } from 'cheerio';
import { beforeAll, describe, expect, it } from 'vitest';
import { build } from '../src/dataset/build.js';
import { sha256Of } from '../src/dataset/store/checked-file.js';
import { archiveDates } from '../src/export/archive/archive-dates.js';
import archiveIssue from '../src/export/archive/archive-issue.js';
import { exportDataset } from '../src/export/export-dataset.js';
import type { FormName } from '../src/export/forms/index.js';
import type { IssueJson } from '../src/tree/gazette.js';
import { partOfSample } from './helpers/part-of-sample.js';
import { scratch, smallDocument } from './helpers/small-inputs.js';

const folder = scratch('archive');
const out = join(folder, 'out');
/** A title, a signature, clauses in two columns; a table. */
const SHEETS = [4, 5, 35];
const BASE = 'https://gazette.example/iiif';

let id = '';
let issue: IssueJson;
const written: Partial<Record<FormName, string>> = {};
const pathOf = (form: FormName, ...path: string[]) => join(written[form]!, ...path);
const xml = (path: string) => load(readFileSync(path, 'utf8'), { xml: true });
const alto = (sheet: number): CheerioAPI => xml(pathOf('mets', id, 'alto', `000${sheet}.xml`));
const json = (path: string) => JSON.parse(readFileSync(path, 'utf8'));

beforeAll(async () => {
  process.env.SOURCE_DATE_EPOCH = '1700000000';
  mkdirSync(join(folder, 'in'));
  writeFileSync(join(folder, 'in', 'part.pdf'), await partOfSample(SHEETS));
  writeFileSync(join(folder, 'in', 'text.txt'), smallDocument({ number: 11 }));
  await build({ inputs: [join(folder, 'in')], out, jobs: 1 });
  const issues = readdirSync(join(out, 'issues'));
  written.bagit = await exportDataset({ out, to: 'bagit', file: join(folder, 'bagit') });
  // The bag holds the METS packages. The other forms are written here: each export starts a worker, which takes longer than what it does.
  written.mets = join(written.bagit, 'data');
  const dates = await archiveDates(out);
  for (const form of ['alto', 'hocr', 'iiif'] as const) {
    const target = join(folder, form);
    mkdirSync(target);
    written[form] = target;
    for (const each of issues)
      await archiveIssue(
        { form, out, id: each, target, dates, ocr: 'off', ocrEngine: 'auto', baseUrl: BASE },
        () => {},
      );
  }
  for (const each of issues) {
    const found = json(join(out, 'issues', each, 'issue.json')) as IssueJson;
    if (found.source.path.endsWith('.pdf')) [id, issue] = [each, found];
  }
}, 600_000);

describe('ALTO', () => {
  it('holds every character of a paragraph in the blocks that METS names for it, in their order', () => {
    const $ = xml(pathOf('mets', id, 'mets.xml'));
    const sheets = [1, 2, 3].map(alto);
    const textOf = (area: { attribs: Record<string, string> }) =>
      sheets[Number(area.attribs.FILEID!.slice('alto-'.length)) - 1]!(`[ID=${area.attribs.BEGIN}] String`)
        .toArray()
        .map((string) => string.attribs.CONTENT)
        .join('');
    const printed = $('structMap[TYPE=LOGICAL] div[TYPE=paragraph]')
      .toArray()
      .map((div) => $(div).children('fptr').find('area').toArray().map(textOf).join(''));
    const paragraphs: string[] = [];
    const collect = (nodes: readonly { type: string; text?: string; children?: never[] }[]) => {
      for (const node of nodes) {
        if (node.type === 'paragraph') paragraphs.push(node.text!.replaceAll(/\s/g, ''));
        if (node.children) collect(node.children);
      }
    };
    for (const { parts } of issue.documents) for (const { body } of parts) collect(body as never[]);
    expect(paragraphs.length).toBeGreaterThan(15);
    const held = paragraphs.filter((text, i) => printed[i]!.replaceAll(/\s/g, '').includes(text));
    expect(held).toEqual(paragraphs);
  });

  it('puts running heads and page numbers into the margins, and rules where they are drawn', () => {
    const $ = alto(1);
    const words = (space: string) =>
      $(`${space} String`)
        .toArray()
        .map((string) => $(string).attr('CONTENT'))
        .join('');
    expect(words('TopMargin')).toContain('嘉兴市人民政府公报');
    expect(words('BottomMargin').replaceAll(' ', '')).toBe('—3—');
    expect(words('PrintSpace')).not.toContain('—3—');
    expect(alto(3)('GraphicalElement').length).toBeGreaterThan(8);
  });

  it('is the same in the form of its own, but for the picture it names', () => {
    const own = readFileSync(pathOf('alto', id, '0001.xml'), 'utf8');
    const packed = readFileSync(pathOf('mets', id, 'alto', '0001.xml'), 'utf8');
    expect(own.replace('part.pdf', '../pictures/0001.jpg')).toBe(packed);
  });
});

describe('METS', () => {
  it('has the right size and checksum of every file, and names no file that is not there', () => {
    const $ = xml(pathOf('mets', id, 'mets.xml'));
    const files = $('file').toArray();
    expect(files).toHaveLength(1 + 2 * SHEETS.length);
    for (const file of files) {
      const path = pathOf('mets', id, decodeURIComponent($(file).find('FLocat').attr('xlink:href')!));
      expect(statSync(path).size).toBe(Number(file.attribs.SIZE));
      expect(sha256Of(readFileSync(path))).toBe(file.attribs.CHECKSUM);
    }
  });

  it('has no id twice, and no reference without its target', () => {
    for (const each of readdirSync(written.mets!)) {
      const $ = xml(pathOf('mets', each, 'mets.xml'));
      const ids = $('[ID]')
        .toArray()
        .map(({ attribs }) => attribs.ID!);
      expect(new Set(ids).size).toBe(ids.length);
      const named = ['FILEID', 'DMDID', 'ADMID', 'xlink:from', 'xlink:to'].flatMap((name) =>
        $('*')
          .toArray()
          .flatMap((each) => $(each).attr(name)?.split(' ') ?? []),
      );
      expect(named.filter((name) => !ids.includes(name))).toEqual([]);
      for (const link of $('smLink').toArray())
        for (const end of ['from', 'to'])
          expect($(`div[xlink\\:label="${$(link).attr(`xlink:${end}`)}"]`)).toHaveLength(1);
    }
    const $ = xml(pathOf('mets', id, 'mets.xml'));
    for (const { attribs } of $('area').toArray()) {
      expect(alto(Number(attribs.FILEID!.slice('alto-'.length)))(`[ID=${attribs.BEGIN}]`)).toHaveLength(1);
    }
  });

  it('describes a document by DA/T 46, and a text without sheets all the same', () => {
    const $ = xml(pathOf('mets', id, 'mets.xml'));
    const of = (name: string) => $('[ID=dmd-d1]').find(name).text();
    expect(of('题名')).toBe(issue.documents[0]!.title);
    expect(of('文件编号')).toBe('嘉政办发〔2020〕69号');
    expect(of('责任者')).toBe('嘉兴市人民政府办公室');
    expect($('event eventDateTime').first().text()).toBe('2023-11-14T22:13:20Z');
    const other = readdirSync(written.mets!).find((each) => each !== id)!;
    const text = xml(pathOf('mets', other, 'mets.xml'));
    expect(text('file')).toHaveLength(1);
    expect(text('div[TYPE=clause]').length).toBeGreaterThan(2);
  });
});

it('BagIt: sha256sum finds every file of the payload and every tag file unchanged', () => {
  const check = (manifest: string) =>
    execFileSync('sha256sum', ['--check', '--quiet', '--strict', manifest], { cwd: written.bagit!, encoding: 'utf8' });
  expect(check('manifest-sha256.txt') + check('tagmanifest-sha256.txt')).toBe('');
  const entries = readdirSync(pathOf('bagit', 'data'), { recursive: true, withFileTypes: true }) as unknown as {
    isFile(): boolean;
    parentPath: string;
    name: string;
  }[];
  const sizes = entries
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(join(entry.parentPath, entry.name)).size);
  const octets = sizes.reduce((sum, size) => sum + size, 0);
  expect(readFileSync(pathOf('bagit', 'bag-info.txt'), 'utf8')).toContain(`Payload-Oxum: ${octets}.${sizes.length}\n`);
  const listed = readFileSync(pathOf('bagit', 'manifest-sha256.txt'), 'utf8').trimEnd().split('\n');
  expect(listed).toHaveLength(sizes.length);
});

it('IIIF: a manifest valid by the schema of the IIIF validator, with each fact on its place', () => {
  const manifest = json(pathOf('iiif', id, 'manifest.json'));
  const validator = new Validator();
  expect(validator.validateManifest(manifest) || validator.validators.manifest!.errors).toBe(true);
  const { label: _, ...unnamed } = manifest;
  expect(validator.validateManifest(unnamed)).toBe(false);
  const complaints: string[] = [];
  presentation3StrictUpgrade(structuredClone(manifest), { warnings: complaints } as never);
  // The schema and the examples of the specification want one language of an embedded text as it is; @iiif/parser wants a list everywhere.
  expect(complaints.filter((complaint) => complaint !== '"language" should be Array of values')).toEqual([]);
  expect(readdirSync(written.iiif!)).toEqual([id]); // a text has no sheets to show
  expect(manifest.id).toBe(`${BASE}/${id}/manifest.json`);
  const canvases = manifest.items as { id: string; width: number; height: number; annotations?: [{ items: Note[] }] }[];
  interface Note {
    target: string;
    body: { value: string };
  }
  const notes = canvases.flatMap(({ annotations }) => annotations?.[0].items ?? []);
  expect(notes).toHaveLength(Object.values(issue.facts).reduce((sum, rows) => sum + rows.length, 0));
  for (const { id: canvas, width, height, annotations } of canvases) {
    for (const { target } of annotations?.[0].items ?? []) {
      const [source, place] = target.split('#xywh=');
      const [x, y, w, h] = place!.split(',').map(Number) as [number, number, number, number];
      expect(source).toBe(canvas);
      expect(x >= 0 && y >= 0 && w > 0 && h > 0 && x + w <= width && y + h <= height).toBe(true);
    }
  }
  const picture = readFileSync(pathOf('iiif', id, 'pictures', '0001.jpg'));
  expect(picture.subarray(0, 3).toString('hex')).toBe('ffd8ff');
});

it('hOCR: pages, lines and words with boxes', () => {
  const $ = load(readFileSync(pathOf('hocr', `${id}.hocr`), 'utf8'), { xml: true });
  expect($('.ocr_page')).toHaveLength(SHEETS.length);
  const boxes = $('.ocr_line, .ocrx_word, .ocr_carea')
    .toArray()
    .map(({ attribs }) => attribs.title!);
  expect(boxes.length).toBeGreaterThan(200);
  expect(boxes.filter((title) => !/^bbox \d+ \d+ \d+ \d+/.test(title))).toEqual([]);
  expect($('.ocrx_word').text()).toContain('嘉政办发〔2020〕69号');
});

it('a locked file is read again with its password, and refused without it', async () => {
  const locked = readFileSync('tests/fixtures/broken/encrypted.pdf');
  const dataset = join(folder, 'locked');
  const source = { ...issue.source, path: '../locked.pdf', sha256: sha256Of(locked) };
  mkdirSync(join(dataset, 'issues', 'a'), { recursive: true });
  writeFileSync(join(folder, 'locked.pdf'), locked);
  writeFileSync(
    join(dataset, 'issues', 'a', 'issue.json'),
    JSON.stringify({ ...issue, id: 'a', source, documents: [] }),
  );
  const dates = { built: '2023-11-14T22:13:20Z', packaged: '2023-11-14T22:13:20Z' };
  const task = { form: 'alto', out: dataset, id: 'a', target: dataset, dates, ocr: 'off', ocrEngine: 'auto' } as const;
  expect(await archiveIssue(task, () => {})).toMatchObject({ failed: { code: 'encrypted' } });
  expect(await archiveIssue({ ...task, password: 'secret' }, () => {})).toEqual({ written: true });
  expect(readdirSync(join(dataset, 'a'))).toEqual(['0001.xml']);
});

it('refuses, and leaves nothing, where the input is gone', async () => {
  writeFileSync(join(folder, 'in', 'text.txt'), 'changed');
  const file = join(folder, 'gone');
  await expect(exportDataset({ out, to: 'mets', file })).rejects.toThrow(/has changed since it was built/);
  expect(readdirSync(folder)).not.toContain('gone');
});
