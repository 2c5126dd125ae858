/** `croissant.json` and `dcat.jsonld` of the committed dataset, read by a JSON-LD processor and held against the files they describe. */
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import { croissant } from '../src/dataset/data-package/croissant.js';
import { dcat } from '../src/dataset/data-package/dcat.js';
import { tableFiles } from '../src/dataset/table-files.js';

const out = join(import.meta.dirname, '..', 'output');
const read = (name: string) => JSON.parse(readFileSync(join(out, name), 'utf8'));
const sha256 = (path: string) =>
  createHash('sha256')
    .update(readFileSync(join(out, path)))
    .digest('hex');

type Node = Record<string, unknown[] | string>;
type Value = { '@value'?: unknown; '@id'?: string };
const sc = (name: string) => `https://schema.org/${name}`;
const cr = (name: string) => `http://mlcommons.org/croissant/${name}`;
const base = 'https://data.example/gazettes/';
const expanded = async (document: object) => (await jsonld.expand(document as never, { base })) as unknown as Node[];
const value = (node: Node, property: string) => {
  const [first] = (node[property] ?? []) as Value[];
  return first?.['@value'] ?? first?.['@id'];
};
const list = (node: Node, property: string) => (node[property] ?? []) as Node[];

describe('croissant.json', () => {
  it('has what Croissant 1.0 requires, and no key that its context does not know', async () => {
    const document = read('croissant.json');
    const [dataset] = await expanded(document);
    expect(dataset!['@type']).toEqual([sc('Dataset')]);
    expect(value(dataset!, 'http://purl.org/dc/terms/conformsTo')).toBe('http://mlcommons.org/croissant/1.0');
    for (const required of ['name', 'description', 'license', 'url', 'creator', 'datePublished'])
      expect(dataset, required).toHaveProperty([sc(required)]);
    for (const file of list(dataset!, sc('distribution'))) {
      expect(file['@type']).toEqual([cr('FileObject')]);
      for (const required of ['name', 'contentUrl', 'encodingFormat', 'sha256'])
        expect(file, required).toHaveProperty([sc(required)]);
    }
    const known = Object.values(document['@context']).flatMap((term) =>
      typeof term === 'string' ? [term.replace(/^\w+:/, '')] : [],
    );
    for (const property of Object.keys(list(dataset!, cr('recordSet'))[0]!))
      if (property.startsWith(cr(''))) expect(known).toContain(property.slice(cr('').length));
  });

  it('gives each file as it is', () => {
    for (const { contentUrl, sha256: given, contentSize } of read('croissant.json').distribution) {
      expect(given, contentUrl).toBe(sha256(contentUrl));
      expect(contentSize).toBe(`${statSync(join(out, contentUrl)).size} B`);
    }
  });

  it('gives each column of each Parquet file, with a type or fields below, and its source', async () => {
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    const [dataset] = await expanded(read('croissant.json'));
    const ids = new Set<unknown>();
    for (const records of list(dataset!, cr('recordSet'))) {
      const table = value(records, sc('name'));
      const found = await connection.runAndReadAll(
        `DESCRIBE SELECT * FROM read_parquet('${join(out, 'tables', `${table}.parquet`)}')`,
      );
      const fields = list(records, cr('field'));
      expect(fields.map((field) => value(field, sc('name')))).toEqual(
        found.getRowObjectsJson().map(({ column_name: name }) => name),
      );
      for (const [i, field] of fields.entries()) {
        ids.add(field['@id']);
        const type = String(found.getRowObjectsJson()[i]!.column_type);
        expect(value(field, cr('repeated')) === true, `${table} ${type}`).toBe(type.endsWith('[]'));
        expect(list(field, cr('subField')).length > 0).toBe(type.startsWith('STRUCT'));
        if (!type.startsWith('STRUCT')) expect(value(field, cr('dataType'))).toMatch(/^https:\/\/schema\.org\//);
        if (type === 'DATE') expect(value(field, cr('dataType'))).toBe(sc('Date'));
        expect(list(field, cr('source'))).toHaveLength(1);
      }
      for (const key of list(records, cr('key'))) expect(ids).toContain(key['@id']);
    }
    connection.closeSync();
    instance.closeSync();
    expect(ids.size).toBeGreaterThan(200);
  });
});

describe('dcat.jsonld', () => {
  const dct = (name: string) => `http://purl.org/dc/terms/${name}`;
  const ns = (name: string) => `http://www.w3.org/ns/dcat#${name}`;

  it('has what DCAT-AP asks of a catalogue, a dataset and a distribution', async () => {
    const [catalogue] = await expanded(read('dcat.jsonld'));
    for (const required of [dct('title'), dct('description'), dct('publisher'), ns('dataset')])
      expect(catalogue).toHaveProperty([required]);
    const [dataset] = list(catalogue!, ns('dataset'));
    for (const required of [dct('title'), dct('description'), dct('publisher'), dct('temporal'), ns('keyword')])
      expect(dataset).toHaveProperty([required]);
    const distributions = list(dataset!, ns('distribution'));
    const paths = distributions.map((one) => String(value(one, ns('accessURL'))).replace(base, ''));
    expect(paths).toEqual(tableFiles.filter((path) => path.startsWith('tables/')));
    for (const [i, one] of distributions.entries()) {
      const [checksum] = list(one, 'http://spdx.org/rdf/terms#checksum');
      expect(value(checksum!, 'http://spdx.org/rdf/terms#checksumValue'), paths[i]).toBe(sha256(paths[i]!));
      expect(Number(value(one, ns('byteSize')))).toBe(statSync(join(out, paths[i]!)).size);
      expect(value(one, ns('mediaType'))).toMatch(/^https:\/\/www\.iana\.org\//);
    }
  });

  it('is RDF: every statement survives the way to N-Quads', async () => {
    const quads = String(
      await jsonld.toRDF(read('dcat.jsonld'), { base, format: 'application/n-quads' } as never),
    ).trim();
    expect(quads.split('\n').filter((line) => line.includes('dcat#Distribution'))).toHaveLength(
      tableFiles.filter((path) => path.startsWith('tables/')).length,
    );
    expect(quads).toMatch(/dcat#startDate> "\d{4}-\d\d-\d\d"\^\^<http:\/\/www\.w3\.org\/2001\/XMLSchema#date>/);
  });
});

it('datasets without a date or a gazette say nothing of them', () => {
  const files = tableFiles.map((path) => ({ path, sha256: '0'.repeat(64), size: 1 }));
  const facts = { documents: 0, from: null, until: null, published: null, gazettes: [] };
  expect(croissant(files, facts)).not.toHaveProperty('datePublished');
  expect(croissant(files, facts)).toHaveProperty('creator.name', 'gongbao');
  expect(JSON.stringify(dcat(files, facts))).not.toMatch(/null|temporal|issued/);
});
