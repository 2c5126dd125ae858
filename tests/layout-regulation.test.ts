/**
 * A regulation and three notices of an invented city in two columns, drawn row by row: `第一条　` with its wide gap at the same place
 * in many lines is no gutter, short balanced columns between spanning titles are columns, and every block stands by itself.
 */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { ingest } from '../src/ingest/ingest.js';
import { layout } from '../src/layout/layout.js';

const folder = 'tests/fixtures/layout';
const expected: string[] = JSON.parse(readFileSync(`${folder}/regulation-two-columns.json`, 'utf8'));
const plain = (text: string) => text.replace(/\s/g, '');

describe('a regulation in two columns', () => {
  let blocks: string[] = [];
  beforeAll(async () => {
    const path = `${folder}/regulation-two-columns.pdf`;
    const bytes = new Uint8Array(readFileSync(path));
    const read = await ingest({ path, bytes, sha256: '' }, { ocr: 'off' });
    if (read.kind !== 'pages') throw new Error('a PDF gives pages');
    blocks = layout(read.pages).blocks.flatMap((block) => (block.type === 'text' ? [plain(block.text)] : []));
  });

  it.each(expected)('keeps whole: %s', (text) => {
    expect(blocks).toContain(plain(text));
  });
  it('makes no table of text', async () => {
    const path = `${folder}/regulation-two-columns.pdf`;
    const read = await ingest({ path, bytes: new Uint8Array(readFileSync(path)), sha256: '' }, { ocr: 'off' });
    const found = layout(read.kind === 'pages' ? read.pages : []).blocks.filter((block) => block.type === 'table');
    expect(found.flatMap((table) => table.rows.map((row) => row.length))).toEqual([]);
  });
});
