/**
 * Pages sketched in a text file, so that a case of layout is read at a glance:
 *
 *     # title naming the phenomenon
 *     page 595 842            a new sheet, width and height in points
 *     scan 840 600            a sheet that was read by OCR
 *     57 100 10.5 text        left, top, size, text: one run; Chinese characters are one em wide, others half
 *     57 100 10.5b text       bold; `k` 楷体, `h` 黑体, `v` written downwards, `@90` turned clockwise
 *     rule 57 200 540 200     a ruled line
 *     ==>
 *     text centre …           expected blocks in reading order, then furniture and drops
 */
import { layout } from '../../src/layout/layout.js';
import type { Block, Layout } from '../../src/tree/block.js';
import type { GlyphRun, Page, Rule } from '../../src/tree/page.js';

export interface Sketch {
  readonly title: string;
  readonly pages: readonly Page[];
  readonly expected: readonly string[];
}

const runLine = /^(-?[\d.]+) (-?[\d.]+) ([\d.]+)([bhkv]*)(?:@(\d+))? (.*)$/; // 57 100 10.5b 目　录

export function readSketches(source: string): Sketch[] {
  return source
    .split(/^# /m)
    .slice(1)
    .map((part) => {
      const [head, ...lines] = part.split('\n');
      const arrow = lines.indexOf('==>');
      return {
        title: head!.trim(),
        pages: readPages(lines.slice(0, arrow)),
        expected: lines.slice(arrow + 1).filter((line) => line.trim() !== ''),
      };
    });
}

function readPages(lines: readonly string[]): Page[] {
  const pages: (Pick<Page, 'width' | 'height' | 'textLayer'> & { runs: GlyphRun[]; rules: Rule[] })[] = [];
  for (const line of lines.filter((one) => one.trim() !== '')) {
    const [word, ...numbers] = line.split(' ');
    const values = numbers.map(Number);
    if (word === 'page' || word === 'scan') {
      const textLayer = word === 'scan' ? 'ocr' : 'born-digital';
      pages.push({ width: values[0]!, height: values[1]!, textLayer, runs: [], rules: [] });
    } else if (word === 'rule') pages.at(-1)!.rules.push(rule(values));
    else pages.at(-1)!.runs.push(run(line));
  }
  return pages.map((page, i) => ({
    ...page,
    number: i + 1,
    images: [],
    glyphs: page.runs.reduce((sum, { text }) => sum + text.replace(/\s/g, '').length, 0),
    drops: [],
    suspect: null,
    error: null,
  }));
}

function rule([x0, y0, x1, y1]: readonly number[]): Rule {
  const orientation = y0 === y1 ? 'horizontal' : 'vertical';
  return { orientation, bbox: [x0! - 0.3, y0! - 0.3, x1! + 0.3, y1! + 0.3] };
}

function run(line: string): GlyphRun {
  const match = runLine.exec(line);
  if (!match) throw new Error(`no run: ${line}`);
  const [x, y, size] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const flags = match[4]!;
  const angle = Number(match[5] ?? 0);
  const text = match[6]!;
  const length = [...text].reduce((sum, character) => sum + (character < '\u0100' ? 0.5 : 1) * size, 0);
  const height = 1.2 * size;
  const typeface = flags.includes('h') ? 'hei' : flags.includes('k') ? 'kai' : 'song';
  return {
    text,
    bbox: angle === 0 && !flags.includes('v') ? [x, y, x + length, y + height] : [x, y, x + height, y + length],
    size,
    font: typeface,
    typeface,
    bold: flags.includes('b'),
    angle,
    vertical: flags.includes('v'),
  };
}

/** A layout in the words of a sketch's expectation. */
export function describeLayout(pages: readonly Page[]): string[] {
  const result: Layout = layout(pages);
  return [
    ...result.blocks.flatMap(describeBlock),
    ...result.furniture.map(({ role, page, text }) => `${role} ${page} ${text}`),
    ...result.sheets.flatMap(({ number, printedPage, halves }) => {
      const printed = (halves ?? [{ printedPage }]).flatMap((one) => one.printedPage ?? []);
      return printed.length > 0 ? [`printed ${number} ${printed.join(' ')}`] : [];
    }),
    ...result.drops.map(({ reason, page, glyphs }) => `drop ${page} ${reason} ${glyphs}`),
  ];
}

function describeBlock(block: Block): string[] {
  switch (block.type) {
    case 'text':
      return [`${block.note ? 'note' : block.align} ${block.text.replaceAll('\t', '<tab>')}`];
    case 'table':
      return [
        `table header ${block.header} on ${block.pieces.map(({ page }) => page).join(',')}`,
        ...block.rows.map((row) => `  ${row.map(({ text }) => text || '-').join(' | ')}`),
      ];
    case 'figure':
      return [`figure ${block.page}`];
  }
}
