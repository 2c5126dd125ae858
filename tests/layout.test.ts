/** Layout: small cases sketched in fixtures, and the sample issue against its typesetter's truth. */
import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { ingest } from '../src/ingest/ingest.js';
import { findGutters } from '../src/layout/columns/gutters.js';
import { sheetGutters } from '../src/layout/columns/sheet-gutters.js';
import { settleNumbers } from '../src/layout/furniture/settle-numbers.js';
import { layout } from '../src/layout/layout.js';
import { segmentsOf } from '../src/layout/segment.js';
import { partSpreads } from '../src/layout/sheet/spreads.js';
import type { Layout, Line } from '../src/tree/block.js';
import { describeLayout, readSketches } from './helpers/sketch.js';

const folder = new URL('fixtures/layout/', import.meta.url);
for (const name of readdirSync(folder).filter((file) => file.endsWith('.txt'))) {
  describe(name, () => {
    for (const { title, pages, expected } of readSketches(readFileSync(new URL(name, folder), 'utf8'))) {
      it(title, () => expect(describeLayout(pages)).toEqual(expected));
    }
  });
}

describe('page numbers of scanned sheets', () => {
  const sheets = (layer: 'ocr' | 'born-digital') =>
    Array.from({ length: 6 }, (_, i) => ({
      ...readSketches('# x\npage 400 600\n==>\n')[0]!.pages[0]!,
      number: i + 1,
      textLayer: layer,
    }));
  it('missed or misread between two that keep step are known', () => {
    const read = new Map([
      [1, 4],
      [3, 2021],
      [4, 7],
      [6, 8],
    ]);
    expect([...settleNumbers(sheets('ocr'), read)].sort()).toEqual([
      [1, 4],
      [2, 5],
      [3, 6],
      [4, 7],
      [6, 8],
    ]);
  });
  it('misread on the first or the last sheet are known from two that keep step; another count stays', () => {
    const settled = (...read: readonly (readonly [number, number])[]) =>
      [...settleNumbers(sheets('ocr'), new Map(read))].sort();
    expect(settled([1, 10], [3, 3], [4, 4])[0]).toEqual([1, 1]);
    expect(settled([3, 13], [4, 14], [6, 19]).at(-1)).toEqual([6, 16]);
    expect(settled([2, 3], [3, 1], [4, 2])[0]).toEqual([2, 3]);
    expect(settled([3, 13], [4, 14], [6, 1]).at(-1)).toEqual([6, 1]);
  });
  it('are left as printed on born-digital sheets', () => {
    const read = new Map([
      [1, 4],
      [4, 7],
    ]);
    expect(settleNumbers(sheets('born-digital'), read)).toEqual(read);
  });
});

describe('an open book on the scanner', () => {
  const pagesOf = (...lines: readonly string[]) => {
    const { pages } = readSketches(['# x', ...lines, '==>', ''].join('\n'))[0]!;
    return partSpreads(pages).pages.length;
  };
  const columns = (left: number, right: number, text: string) =>
    [100, 116.5, 133, 149.5].flatMap((y) => [`${left} ${y} 10.5 ${text}`, `${right} ${y} 10.5 ${text}`]);
  const cover = ['98 100 24 某市人民政府公报', '156 160 14 2021年第8期', '163 200 12 总第612期'];
  const entries = ['养老服务工作', '行政许可事项', '防汛抗旱工作', '基本养老金'].flatMap((what, i) => [
    `60 ${100 + 20 * i} 10.5 关于加强${what}的意见`,
    `760 ${100 + 20 * i} 10.5 (${i + 1})`,
  ]);
  it('is two pages, from one sheet of it whose margin is cut off, and from its last page', () => {
    const sheet = ['scan 820 600', ...cover, ...columns(457, 630, '这一栏的文字排满了整栏')];
    expect(pagesOf(...sheet)).toBe(2);
    expect(pagesOf(...sheet, 'scan 820 600', ...columns(57, 230, '这一栏的文字排满了整栏'))).toBe(4);
  });
  it('is known by its size where a page of it holds a few lines only', () => {
    const few = ['900 200 10.5 主办：某市办公厅', '900 220 10.5 电话：12345678', '900 240 10.5 邮政编码：314050'];
    const sheet = (width: number) => [`scan ${width} 700`, ...columns(57, 230, '这一栏的文字排满了整栏'), ...few];
    expect(pagesOf(...sheet(1190))).toBe(2);
    const numbers = few.map((line) => line.replace(/\S+$/, '（1）'));
    expect(pagesOf('scan 1190 700', ...columns(57, 230, '这一栏的文字排满了整栏'), ...numbers)).toBe(1);
    const near = columns(57, 230, '这一栏的文字排满了整栏').concat(
      '600 200 10.5 主办',
      '600 220 10.5 电话',
      '600 240 10.5 邮编',
    );
    expect(pagesOf('scan 900 700', ...near)).toBe(1);
  });
  it('is not known from one sheet that was not scanned', () => {
    expect(pagesOf('page 820 600', ...cover, ...columns(457, 630, '这一栏的文字排满了整栏'))).toBe(1);
  });
  it('is no wide page in two columns', () => {
    expect(pagesOf('scan 840 600', ...columns(60, 448, '左边这一栏文字的这一行，宽页分为左右两栏排印文字'))).toBe(1);
  });
  it('is no 目录, however far its numbers stand from the titles', () => {
    expect(pagesOf('scan 840 600', ...entries)).toBe(1);
  });
});

describe('gutters', () => {
  const rows = (count: number, from: number, cells: readonly string[]) =>
    Array.from({ length: count }, (_, i) => cells.map((cell) => cell.replace('Y', String(from + 16 * i)))).flat();
  const text = ['50 Y 10 左栏文字这一行写在这里占满了整个栏的宽', '300 Y 10 右栏文字这一行写在这里占满了整个栏的宽'];
  const guttersOf = (...sketch: readonly (readonly string[])[]): number[][] => {
    const lines = sketch.flatMap((sheet) => ['page 595 842', ...sheet]);
    const pages = readSketches(['# x', ...lines, '==>', ''].join('\n'))[0]!.pages;
    const of = sheetGutters(pages, new Map(pages.map(({ number, runs }) => [number, segmentsOf(number, runs)])));
    return pages.map((page) => of(page).map(({ x0 }) => x0));
  };

  it('are those that part even columns; white in a table of one of them is none, on no sheet', () => {
    const cells = ['50 Y 10 关于节约用水工作', '160 Y 10 市水利局的工作'];
    const short = ['50 Y 10 左栏一行。', '300 Y 10 右栏文字这一行写在这里占满了整个栏的宽'];
    expect(guttersOf([...rows(16, 100, text), ...rows(5, 400, cells)], rows(3, 100, short))).toEqual([[240], [240]]);
    expect(guttersOf([...rows(6, 100, text), ...rows(9, 400, cells)])).toEqual([[240]]);
  });

  it('are as narrow as most lines of the sheet show them, where few stand side by side', () => {
    const title = ['50 Y 10 左栏的标题只写一半', '300 Y 10 右栏文字这一行写在这里占满了整个栏的宽'];
    expect(guttersOf([...rows(4, 100, title), ...rows(8, 180, [text[0]!])])).toEqual([[240]]);
  });

  it('are all of those that part even columns on one sheet, where tables hide one of them on the others', () => {
    const line = '这一栏的文字写在这里占满栏宽';
    const [left, middle, right] = [`50 Y 10 ${line}`, `210 Y 10 ${line}`, `370 Y 10 ${line}`];
    const hidden = [...rows(20, 100, [left, middle]), ...rows(5, 500, [right])];
    const both = [190, 350];
    expect(guttersOf(rows(10, 100, [left, middle, right]), hidden, hidden)).toEqual([both, both, both]);
  });

  it('are those of the sheets alike where the lines of a sheet stand in their columns and not in its own', () => {
    const left = ['50 Y 10 左栏文字这一行写在这里占满了整个栏的宽'];
    const right = ['300 Y 10 第四条', '350 Y 10 右栏这一条的文字占满栏宽'];
    expect(guttersOf(rows(16, 100, text), [...rows(9, 100, left), ...rows(5, 300, right)])).toEqual([[240], [240]]);
  });

  it('gaps that have a single point in common are none, and the search for one ends', () => {
    const pair = (left: string, right: string, y: number) =>
      `${left} ${y} 10 甲乙丙丁戊己庚辛壬癸\n${right} ${y} 10 子丑寅卯辰巳\n`;
    const across = [140, 160, 180, 200, 220, 240, 260].map((y) => `50 ${y} 10 ${'甲乙丙丁戊'.repeat(5)}\n`).join('');
    const sketch =
      pair('50', '200', 100) + pair('100', '250', 120) + across + pair('50', '200', 280) + pair('100', '250', 300);
    const [page] = readSketches(`# x\npage 400 600\n${sketch}==>\n`)[0]!.pages;
    expect(findGutters(segmentsOf(1, page!.runs))).toEqual([]);
  });
});

interface TruthBlock {
  readonly type: string;
  readonly normText: string;
  readonly tocPage?: number;
  readonly pieces: readonly { readonly page: number; readonly bbox: readonly [number, number, number, number] }[];
}
const truth: { readonly blocks: readonly TruthBlock[] } = JSON.parse(
  readFileSync(new URL('jiaxing-2021-01.truth.json', folder), 'utf8'),
);
const bare = (text: string) => text.normalize('NFKC').replace(/\s/g, '');

describe('the sample issue', () => {
  let result: Layout;
  beforeAll(async () => {
    const bytes = readFileSync(new URL('../corpus/jiaxing-2021-01.pdf', import.meta.url));
    const ingested = await ingest({ path: 'jiaxing-2021-01.pdf', bytes, sha256: '' }, { ocr: 'off' });
    if (ingested.kind !== 'pages') throw new Error('not read as pages');
    result = layout(ingested.pages);
  }, 60_000);

  it('reads every paragraph, heading, title, signature and 目录 entry as one block, in order', () => {
    const printed = truth.blocks.filter(({ type }) => type !== 'catalogue-row');
    const expected = printed.map(({ normText, tocPage }) => bare(tocPage ? `${normText}(${tocPage})` : normText));
    const built = result.blocks.flatMap((block) => (block.type === 'text' ? [bare(block.text)] : []));
    const listed = truth.blocks.filter(({ type }) => type === 'catalogue-row').map(({ normText }) => bare(normText));
    // The last rows of the lists of documents are set as paragraphs, the others in tables.
    const tail = built.splice(built.lastIndexOf(bare('政策解读目录')) + 1, 2);
    expect(tail).toEqual(listed.slice(-2));
    expect(built).toEqual(expected);
  });

  it('reads the ruled lists of documents as tables', () => {
    const tables = result.blocks.flatMap((block) => (block.type === 'table' ? [block.rows.length] : []));
    expect(tables).toEqual([8, 1]);
  });

  it('places every block where the typesetter put it', () => {
    // Addressees and signatures come back on many sheets: a text has the lines of all its blocks.
    const places = new Map<string, Line[]>();
    for (const block of result.blocks) {
      if (block.type === 'text')
        places.set(bare(block.text), [...(places.get(bare(block.text)) ?? []), ...block.lines]);
    }
    for (const { type, normText, pieces } of truth.blocks) {
      const lines = places.get(bare(normText));
      if (!lines || type === 'toc-entry') continue;
      for (const { page, bbox } of pieces) {
        const own = lines.filter((line) => line.page === page);
        expect(Math.min(...own.map((line) => line.bbox[1]))).toBeLessThan(bbox[3]);
        expect(own.some((line) => Math.abs(line.bbox[0] - bbox[0]) < 25)).toBe(true);
      }
    }
  });

  it('accounts for every glyph of every sheet', () => {
    const blocks = result.blocks.reduce((sum, block) => sum + (block.type === 'figure' ? 0 : block.glyphs), 0);
    const furniture = result.furniture.reduce((sum, { glyphs }) => sum + glyphs, 0);
    const drops = result.drops.reduce((sum, { glyphs }) => sum + glyphs, 0);
    expect(blocks + furniture + drops).toBe(result.sheets.reduce((sum, { glyphs }) => sum + glyphs, 0));
  });

  it('knows the printed page of every numbered sheet', () => {
    const printed = result.sheets.map(({ printedPage }) => printedPage);
    expect(printed).toEqual([null, ...Array.from({ length: 34 }, (_, i) => i + 1), null]);
  });

  it('gives each line the characters that stand in it', () => {
    for (const block of result.blocks) {
      if (block.type !== 'text') continue;
      expect(block.lines[0]!.start).toBe(0);
      expect(block.lines.at(-1)!.end).toBe(block.text.length);
      block.lines.slice(1).forEach((line, i) => {
        expect(line.start - block.lines[i]!.end).toBeLessThanOrEqual(1);
        expect(line.start).toBeGreaterThanOrEqual(block.lines[i]!.end);
      });
      expect(block.styles[0]!.start).toBe(0);
      expect(block.styles.at(-1)!.end).toBe(block.text.length);
      block.styles.slice(1).forEach((span, i) => {
        expect(span.start).toBe(block.styles[i]!.end);
      });
    }
  });
});
