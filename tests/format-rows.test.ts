import excel from 'exceljs';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../src/cli/formats/display-width.js';
import { fold } from '../src/cli/formats/fold.js';
import { formatRows } from '../src/cli/formats/format-rows.js';

const result = {
  columns: ['who', 'task', 'due', 'empty', 'line', 'issue', 'citation', 'link'],
  rows: [
    {
      who: '市商务局（牵头）、市财政局（配合）',
      task: '=1+1 培育“快递+先进制造业”重点项目30个以上，'.repeat(4),
      due: '2021-12-31',
      empty: null,
      line: '到2021年底，全市培育30个以上重点项目。',
      issue: 'a',
      citation: 'a 一/(二) p. 3',
      link: 'http://127.0.0.1:8017/#a/3/facts',
    },
  ],
};

describe('a table', () => {
  it.each([60, 80, 120])('fits %i columns and loses no character', async (width) => {
    const text = String(await formatRows(result, 'table', { width }));
    for (const line of text.trimEnd().split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(width);
    const shown = text.replaceAll(/[│\s]/g, '');
    expect(text).not.toContain('…');
    expect(text).not.toContain('empty');
    for (const part of [result.rows[0]!.line, result.rows[0]!.link]) expect(shown).toContain(part.replaceAll(' ', ''));
  });
});

it('folds by the width of characters', () => {
  expect(fold('市商务局ab', 5)).toBe('市商\n务局a\nb');
  expect(fold('a\n市', 1)).toBe('a\n市');
});

it('writes CSV with a byte order mark where Excel is asked for, and quotes formulas', async () => {
  const [csv, forExcel] = [await formatRows(result, 'csv'), await formatRows(result, 'csv', { excel: true })];
  expect(String(forExcel)).toBe(`\uFEFF${csv}`);
  expect(String(csv)).toContain("'=1+1");
});

it('writes one JSON object a line, and Markdown whose citation is a link', async () => {
  expect(JSON.parse(String(await formatRows(result, 'ndjson')))).toEqual(result.rows[0]);
  const lines = String(await formatRows(result, 'markdown')).split('\n');
  expect(lines[1]).toMatch(/^\| -+ \|/);
  expect(lines[2]).toContain('[a 一/(二) p. 3](http://127.0.0.1:8017/#a/3/facts)');
});

it('writes a workbook whose citation opens the printed page', async () => {
  const workbook = new excel.Workbook();
  await workbook.xlsx.load((await formatRows(result, 'xlsx')) as never);
  const [sheet] = workbook.worksheets;
  expect(sheet?.getRow(1).values).toEqual([undefined, ...result.columns]);
  expect(sheet?.getRow(2).getCell(1).text).toBe(result.rows[0]!.who);
  expect(sheet?.getRow(2).getCell(7).hyperlink).toBe(result.rows[0]!.link);
});
