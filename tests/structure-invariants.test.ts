import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPdf } from '../src/ingest/pdf/read-pdf.js';
import { layout } from '../src/layout/layout.js';
import { buildListing } from '../src/structure/documents/listing.js';
import { structure } from '../src/structure/structure.js';
import type { Block, Layout, TextBlock } from '../src/tree/block.js';
import type { BodyNode, Gazette, LeafData, Source } from '../src/tree/gazette.js';
import { fixtureCases } from './helpers/fixture-cases.js';
import { sketchLayout } from './helpers/sketch-layout.js';
import { sketchSource as source } from './helpers/sketch-source.js';

/** Every piece of printed text that a tree holds: titles, headings, paragraphs, cells, elements, with what is known of its place. */
function* pieces(
  gazette: Gazette,
): Generator<{ text: string; source: readonly Source[]; data?: LeafData | undefined }> {
  for (const document of gazette.children) {
    yield* document.elements;
    for (const part of document.children) {
      // A title without lines stands in the list of 附件 and is not printed a second time.
      if (part.data?.lines?.length) yield { text: part.title, source: part.source, data: part.data };
      yield* within(part.children);
    }
  }
}

function* within(nodes: readonly BodyNode[]): ReturnType<typeof pieces> {
  for (const node of nodes) {
    if (node.type === 'clause') {
      yield { text: `${node.label}`, source: node.source };
      if (node.heading !== null) yield { text: node.heading, source: node.source, data: node.data };
      yield* within(node.children);
    } else if (node.type !== 'table') yield { text: node.text, source: node.source, data: node.data };
    else yield { text: node.rows.flat().join(''), source: node.source };
  }
}

/** What must hold of every tree, whatever went in. */
function check(given: Layout, gazette: Gazette): void {
  for (const { text, data } of pieces(gazette)) {
    for (const line of data?.lines ?? []) {
      expect(line.start).toBeLessThan(line.end);
      expect(line.end).toBeLessThanOrEqual(text.length);
      expect(line.bbox[0]).toBeLessThanOrEqual(line.bbox[2]);
    }
  }
  for (const document of gazette.children)
    for (const part of document.children) checkPaths(part.children, '', new Set());
  for (const { glyphs, nodes, furniture, dropped } of gazette.data.ledger) {
    const named = nodes + furniture + Object.values(dropped).reduce((sum, count) => sum + (count ?? 0), 0);
    expect(named).toBeLessThanOrEqual(glyphs);
  }
  const ids = gazette.children.map((document) => document.id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(gazette.id).toMatch(/^[a-z0-9][a-z0-9.-]*$/);
  // Every character of the documents' blocks stands somewhere in the tree: none is lost, none is there twice.
  const all = given.blocks.flatMap((block) =>
    block.type === 'text' ? [block.text] : block.type === 'table' ? block.rows.flat().map((cell) => cell.text) : [],
  );
  const inTree = letters([...pieces(gazette)].map((piece) => piece.text).join(''));
  expect(inTree.length).toBeLessThanOrEqual(letters(all.join('')).length);
}

function checkPaths(nodes: readonly BodyNode[], parent: string, seen: Set<string>): void {
  for (const node of nodes) {
    if (node.type !== 'clause') continue;
    expect(seen).not.toContain(node.path);
    seen.add(node.path);
    expect(node.path.startsWith(parent === '' ? '' : `${parent}/`)).toBe(true);
    checkPaths(node.children, node.path, seen);
  }
}

const paths = (nodes: readonly BodyNode[]): string[] =>
  nodes.flatMap((node) => (node.type === 'clause' ? [node.path, ...paths(node.children)] : []));

const letters = (text: string) => [...text.replace(/[^\p{L}\p{N}]/gu, '')].sort().join('');

const sketches = ['structure/documents', 'structure/front', 'structure/clauses'].flatMap((folder) =>
  fixtureCases(folder).map(({ file, title, input }) => ({ name: `${file}: ${title}`, sketch: input.join('\n') })),
);

test.each(sketches)('invariants hold for $name', ({ sketch }) => {
  const given = sketchLayout(sketch);
  const gazette = structure(given, source);
  check(given, gazette);
});

test('no text of a document is lost', () => {
  for (const { file, title, input } of fixtureCases('structure/documents')) {
    const given = sketchLayout(input.join('\n'));
    const printed = given.blocks
      .map((block) =>
        block.type === 'text'
          ? block.text
          : block.type === 'table'
            ? block.rows
                .flat()
                .map((cell) => cell.text)
                .join('')
            : '',
      )
      .join('');
    const found = [...pieces(structure(given, source))].map((piece) => piece.text).join('');
    expect(letters(found), `${file}: ${title}`).toBe(letters(printed));
  }
});

test('the menus and the foot of a web page are navigation, not text of its document', () => {
  const given = sketchLayout(`首页　政府信息公开　公共服务　走进安平
当前位置：首页>公共服务>便民服务
[center 18] 安平市公共停车管理条例
第一条　为了加强停车管理，制定本条例。
第二条　本条例自2020年9月1日起施行。
[right] 复制　打印
主办单位：安平市人民政府办公室　承办单位：安平市数据局
浙公网安备45010302000355号　浙ICP备18008337号`);
  const gazette = structure(given, source);
  const texts = [...pieces(gazette)].map(({ text }) => text).join('');
  expect(letters(texts)).toBe(
    letters('安平市公共停车管理条例第一条为了加强停车管理，制定本条例。第二条本条例自2020年9月1日起施行。'),
  );
  expect(gazette.children.map(({ issuer }) => issuer)).toEqual([null]);
  expect(gazette.data.ledger.map(({ dropped }) => Object.keys(dropped))).toEqual([['navigation']]);
});

describe('the sample issue', async () => {
  const { pages } = await readPdf(
    new Uint8Array(readFileSync(join(import.meta.dirname, '../corpus/jiaxing-2021-01.pdf'))),
  );
  const given = layout(pages);
  const gazette = structure(given, { ...source, path: 'corpus/jiaxing-2021-01.pdf', sheets: pages.length });

  test('keeps every invariant, and every glyph is accounted for', () => {
    check(given, gazette);
    const open = gazette.data.ledger.filter(
      ({ glyphs, nodes, furniture, dropped }) =>
        glyphs !== nodes + furniture + Object.values(dropped).reduce((sum, count) => sum + (count ?? 0), 0),
    );
    expect(open).toEqual([]);
  });

  /** Titles of documents and parts, and the paths of all clauses. */
  const skeleton = (tree: Gazette) =>
    tree.children.map((document) => [
      document.title,
      ...document.children.map((part) => [part.role, part.title, ...paths(part.children)]),
    ]);
  const plain = given.blocks.map((block) =>
    block.type !== 'text'
      ? block
      : {
          ...block,
          align: 'justify' as const,
          size: 10.5,
          indent: 0,
          bold: false,
          styles: [{ start: 0, end: block.text.length, typeface: 'unknown' as const, bold: false, size: 10.5 }],
        },
  );
  const contentsSheet = 2;
  const isContents = (block: Block) => block.type === 'text' && block.lines[0]?.page === contentsSheet;

  test.each([
    ['目录', given.blocks.filter((block) => !isContents(block))],
    ['typeface, size, indent and alignment', plain],
    ['目录, typeface, size, indent and alignment', plain.filter((block) => !isContents(block))],
  ])('without %s the same documents, parts and clauses are found', (_, blocks) => {
    expect(skeleton(structure({ ...given, blocks }, source))).toEqual(skeleton(gazette));
  });

  test('lines of a leaf hold the characters printed there', () => {
    const blocks = given.blocks.filter((block): block is TextBlock => block.type === 'text');
    const printed = new Map(
      blocks.flatMap((block) =>
        block.lines.map((line) => [
          `${line.page} ${line.bbox[1]} ${line.region}`,
          block.text.slice(line.start, line.end),
        ]),
      ),
    );
    for (const { text, data } of pieces(gazette)) {
      for (const line of data?.lines ?? []) {
        expect(printed.get(`${line.page} ${line.bbox[1]} ${line.region}`)).toContain(text.slice(line.start, line.end));
      }
    }
  });
});

describe('odd input', () => {
  const blocks = sketches.flatMap(({ sketch }) => sketchLayout(sketch).blocks);
  const chosen = fc.array(fc.nat(blocks.length - 1), { maxLength: 60 });

  test('blocks shuffled, left out and repeated make a tree that keeps its invariants', () => {
    fc.assert(
      fc.property(chosen, (indexes) => {
        const some = indexes.flatMap((index) => blocks[index] ?? []);
        const given = onSheets(some);
        check(given, structure(given, source));
      }),
      { numRuns: 300 },
    );
  });

  test('blocks cut anywhere make a tree', () => {
    fc.assert(
      fc.property(chosen, fc.nat(40), (indexes, length) => {
        const some = indexes.flatMap((index) => {
          const block = blocks[index];
          return block?.type === 'text' ? [cut(block, length)] : [];
        });
        const given = onSheets(some);
        check(given, structure(given, source));
      }),
      { numRuns: 300 },
    );
  });

  test('sentences of a 发文目录 that bear one label have paths of their own', () => {
    const { blocks: listed } = sketchLayout('③ 报送材料。\n③ 办理登记。\n——公布。\n——备案。');
    expect(paths(buildListing(listed))).toEqual(['③', '③~2', '—1', '—1~2']);
  });

  test('any text at all makes a tree', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 40 }), { maxLength: 20 }), (texts) => {
        const given = sketchLayout(texts.join('\n'));
        check(given, structure(given, source));
      }),
      { numRuns: 200 },
    );
  });
});

/** The layout of loose blocks: as many sheets as they name, each with the characters that stand on it. */
function onSheets(blocks: readonly Block[]): Layout {
  const [sheet] = sketchLayout('').sheets;
  const glyphs = new Map<number, number>();
  for (const block of blocks) {
    const page =
      block.type === 'text' ? (block.lines[0]?.page ?? 1) : block.type === 'table' ? (block.pieces[0]?.page ?? 1) : 1;
    if (block.type !== 'figure') glyphs.set(page, (glyphs.get(page) ?? 0) + block.glyphs);
  }
  const sheets = [...glyphs].flatMap(([number, count]) => (sheet ? [{ ...sheet, number, glyphs: count }] : []));
  return { ...sketchLayout(''), sheets, blocks };
}

const cut = (block: TextBlock, length: number): TextBlock => {
  const text = block.text.slice(0, length);
  const within = <T extends { start: number; end: number }>(parts: readonly T[]) =>
    parts.filter((part) => part.start < text.length).map((part) => ({ ...part, end: Math.min(part.end, text.length) }));
  return {
    ...block,
    text,
    lines: within(block.lines),
    styles: within(block.styles),
    glyphs: text.replace(/\s/g, '').length,
  };
};
