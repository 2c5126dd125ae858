import { describe, expect, it } from 'vitest';
import { apply, settle, settleReadings } from '../src/readings/settle-readings.js';
import type { Layout, TextBlock } from '../src/tree/block.js';
import { fixtureCases } from './helpers/fixture-cases.js';

describe('readings of OCR settled by grammar', () => {
  for (const { title, input, expected } of fixtureCases('readings')) {
    it(title, () => {
      const all = { texts: input };
      expect(input.map((text, i) => apply(text, settle(text, i, all)))).toEqual(expected);
    });
  }
});

const block = (text: string, page: number): TextBlock => ({
  type: 'text',
  text,
  lines: [{ page, bbox: [0, 0, 100, 10], start: 0, end: text.length, region: 0 }],
  styles: [{ start: 0, end: text.length, typeface: 'unknown', bold: false, size: 10.5 }],
  align: 'center',
  indent: 0,
  extent: 'page',
  size: 10.5,
  typeface: 'unknown',
  bold: false,
  gapBefore: 0,
  glyphs: text.length,
});
const layout = (textLayer: 'ocr' | 'born-digital'): Layout => ({
  sheets: [
    {
      number: 1,
      width: 595,
      height: 842,
      textLayer,
      printedPage: null,
      columns: 1,
      glyphs: 11,
      suspect: null,
      error: null,
    },
  ],
  blocks: [block('澄政发[2020]29号', 1)],
  furniture: [],
  drops: [],
  metadata: {},
});

describe('settleReadings', () => {
  it('keeps what was read, and its place', () => {
    const { blocks, readings } = settleReadings(layout('ocr'));
    expect(blocks[0]).toMatchObject({ text: '澄政发〔2020〕29号' });
    expect(readings).toEqual([
      {
        page: 1,
        bbox: [0, 0, 100, 10],
        read: '[2020]',
        settled: '〔2020〕',
        reason: 'the year of a document number stands in 〔〕',
      },
    ]);
  });
  it('touches no born-digital sheet', () => {
    expect(settleReadings(layout('born-digital'))).toEqual(layout('born-digital'));
  });
});
