/**
 * A layout from a sketch in plain text, for structure fixtures: one block a line, its look in square brackets before it.
 *
 *     [center 18] 某市人民政府关于…的通知      centred, 18 points (the text has 10.5)
 *     [right] 某市人民政府                     right
 *     [hei] 一、总体要求                       the whole line in 黑体
 *     1. **加强领导。**各地要…                 a stretch in bold
 *     [toc] 标题 ... 12                        a leader and a page number
 *     [table] 序号 | 事项                      rows of a table follow one another; the first is its header
 *     [flush] 各县人民政府：                   no first-line indent
 *     [note] 1 公共停车设施，指…               a footnote
 *     --- 2                                    the next sheet, printed page 2
 */
import type { Block, Layout, Line, StyleSpan, TableBlock, TextBlock } from '../../src/tree/block.js';

const BODY = 10.5;

export function sketchLayout(sketch: string): Layout {
  const blocks: Block[] = [];
  const printed: (number | null)[] = [null];
  let y = 60;
  for (const raw of sketch.split('\n')) {
    const line = raw.trim();
    if (line === '') continue;
    const sheet = /^---\s*(\d+)?$/.exec(line);
    if (sheet) {
      if (blocks.length > 0 || printed.length > 1) printed.push(sheet[1] === undefined ? null : Number(sheet[1]));
      else printed[0] = sheet[1] === undefined ? null : Number(sheet[1]);
      y = 60;
      continue;
    }
    y += 16;
    const page = printed.length;
    const [, look = '', text = ''] = /^(?:\[([a-z0-9 .]+)\] )?(.*)$/.exec(line) ?? [];
    if (look.startsWith('table')) addRow(blocks, text, page, y);
    else blocks.push(textBlock(text, new Set(look.split(' ').filter(Boolean)), page, y));
  }
  const glyphs = (page: number) =>
    blocks.reduce((sum, block) => sum + (block.type !== 'figure' && pageOf(block) === page ? block.glyphs : 0), 0);
  return {
    sheets: printed.map((printedPage, i) => ({
      number: i + 1,
      width: 595,
      height: 842,
      textLayer: 'born-digital',
      printedPage,
      columns: 1,
      glyphs: glyphs(i + 1),
      suspect: null,
      error: null,
    })),
    blocks,
    furniture: [],
    drops: [],
    metadata: {},
  };
}

const pageOf = (block: TextBlock | TableBlock) =>
  block.type === 'text' ? block.lines[0]?.page : block.pieces[0]?.page;

function textBlock(printed: string, look: ReadonlySet<string>, page: number, y: number): TextBlock {
  const size = Number([...look].find((word) => /^[0-9.]+$/.test(word)) ?? BODY);
  const isHei = look.has('hei');
  const typeface = isHei ? 'hei' : look.has('kai') ? 'kai' : 'song';
  const styles: StyleSpan[] = [];
  let text = '';
  for (const [i, piece] of printed.split('**').entries()) {
    const plain = look.has('toc') ? piece.replace(/\s*\.\.\.\s*(?=[（(]?\d+[）)]?$)/, '\t') : piece;
    if (plain !== '') {
      styles.push({ start: text.length, end: text.length + plain.length, typeface, bold: i % 2 === 1, size });
    }
    text += plain;
  }
  const line: Line = { page, bbox: [50, y, 50 + text.length, y + 12], start: 0, end: text.length, region: 0 };
  const centred = look.has('center');
  return {
    type: 'text',
    text,
    lines: [line],
    styles,
    align: centred ? 'center' : look.has('right') ? 'right' : 'justify',
    indent: centred || look.has('flush') || look.has('toc') ? 0 : 2,
    extent: 'page',
    size,
    typeface,
    bold: false,
    gapBefore: 0,
    glyphs: text.replace(/\s/g, '').length,
    ...(look.has('note') && { note: true }),
  };
}

function addRow(blocks: Block[], text: string, page: number, y: number): void {
  const cells = text.split('|').map((cell, i) => ({
    text: cell.trim(),
    page,
    bbox: [50 + i * 100, y, 150 + i * 100, y + 12] as const,
  }));
  const glyphs = text.replace(/[\s|]/g, '').length;
  const last = blocks.at(-1);
  if (last?.type === 'table' && pageOf(last) === page) {
    blocks[blocks.length - 1] = { ...last, rows: [...last.rows, cells], glyphs: last.glyphs + glyphs };
    return;
  }
  blocks.push({ type: 'table', rows: [cells], header: 1, pieces: [{ page, bbox: [50, y, 450, y + 12] }], glyphs });
}
