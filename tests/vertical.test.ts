/** Sheets written downwards (竖排). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { layout } from '../src/layout/layout.js';
import { levelForms } from '../src/layout/vertical/level-forms.js';
import { turnVertical } from '../src/layout/vertical/turn-vertical.js';
import { buildIssue } from '../src/pipeline.js';
import type { GlyphRun, Page } from '../src/tree/page.js';

const fixture = (name: string) => readFileSync(join(import.meta.dirname, 'fixtures', 'layout', name));

/** One run for each column, `[left, top, text]`. */
function sheet(...columns: readonly (readonly [number, number, string, boolean?])[]): Page {
  const runs = columns.map(([x, y, text, level = false]): GlyphRun => {
    const long = text.length * (/^\d/.test(text) ? 5 : 10);
    const bbox = level ? ([x, y, x + long, y + 10] as const) : ([x, y, x + 10, y + long] as const);
    return { text, bbox, size: 10, font: '', typeface: 'song', bold: false, angle: 0, vertical: !level };
  });
  const glyphs = runs.reduce((sum, { text }) => sum + text.length, 0);
  const rest = { rules: [], images: [], textLayer: 'born-digital', drops: [], suspect: null, error: null } as const;
  return { number: 1, width: 400, height: 600, runs, glyphs, ...rest };
}
const blocksOf = (page: Page) =>
  layout([page]).blocks.map((block) => (block.type === 'text' ? block.text : block.type));

describe('a letter set downwards by chromium, a run for each character', async () => {
  const bytes = fixture('vertical.pdf');
  const { gazette } = await buildIssue({ path: 'vertical.pdf', bytes, sha256: '' }, { ocr: 'off' });
  const [document] = gazette.children;

  it('is read column by column from the right', () => {
    const [title, ...paragraphs] = JSON.parse(fixture('vertical.json').toString()) as string[];
    expect(document!.title).toBe(title);
    expect(document!.documentNumber).toBe('云政发〔2021〕12号');
    expect(document!.issuer).toBe('云州市人民政府');
    expect(document!.issuedOn).toBe('2021-03-16');
    expect(document!.addressees).toEqual(['各县区人民政府', '市政府各部门']);
    const printed = document!.children[0]!.children.flatMap((node) =>
      node.type === 'clause'
        ? [
            node.label +
              (node.heading ?? '') +
              node.children.map((child) => ('text' in child ? child.text : '')).join(''),
          ]
        : 'text' in node
          ? [node.text]
          : [],
    );
    // In columns the marks “” are printed as 『』; a heading run in leaves its stop behind.
    const expected = paragraphs.slice(2, 6).map((text) => text.replace('“', '『').replace('”', '』'));
    expect(printed).toEqual(expected.map((text) => text.replace(/^([一二三]、[^。]+)。/, '$1')));
  });

  it('has its boxes on the sheet as it is seen, and its page number off the text', () => {
    const [title] = document!.children[0]!.source;
    const [x0, y0, x1, y1] = title!.bbox as [number, number, number, number];
    expect([x1 - x0 < 25, y1 - y0 > 300, x0 > 470, y1 < 600]).toEqual([true, true, true, true]);
    expect(gazette.sheets[0]!.furniture.map(({ text }) => text)).toContain('7');
    expect(gazette.audit.map(({ rule }) => rule)).not.toContain('text-unaccounted');
  });
});

it('two rows of columns are read one after the other', () => {
  const rows = [30, 330].flatMap((top, row) =>
    Array.from(
      { length: 12 },
      (_, i) =>
        [
          340 - 25 * i,
          top,
          `${'上下'[row]}${'甲乙丙丁戊己庚辛壬癸子丑'[i]}列写满了二十四个字以便看出这一栏的宽度来`,
        ] as const,
    ),
  );
  const text = blocksOf(sheet(...rows)).join('');
  expect(text.indexOf('上丑列')).toBeGreaterThan(text.indexOf('上甲列'));
  expect(text.indexOf('下甲列')).toBeGreaterThan(text.indexOf('上丑列'));
});

it('two digits upright in a column stay at their place', () => {
  const blocks = blocksOf(
    sheet([300, 50, '自二〇二一年'], [301, 112, '12', true], [300, 122, '月起施行并予公布'], [270, 50, '此令']),
  );
  expect(blocks.join('')).toContain('自二〇二一年12月起施行');
});

it('a label written downwards on a level sheet is reported, not read', () => {
  const level = Array.from(
    { length: 8 },
    (_, i) => [60, 50 + 20 * i, '本通知自发布之日起施行由市政府办公室负责解释', true] as const,
  );
  const page = sheet([20, 50, '通知公告'], ...level);
  expect(turnVertical(page)).toBeNull();
  expect(layout([page]).drops.map(({ reason, text }) => [reason, text])).toEqual([['vertical', '通知公告']]);
});

it('vertical forms of marks are written as in lines', () => {
  expect(levelForms('︹二〇二一︺︽办法︾︒﹃甲﹄、︵乙︶︑')).toBe('〔二〇二一〕《办法》。『甲』、（乙）、');
});
