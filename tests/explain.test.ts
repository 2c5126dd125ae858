import { describe, expect, it, vi } from 'vitest';
import { run } from '../src/cli/run.js';
import { explain } from '../src/explain/explain.js';

const sentence = '市教育局于年底前建成示范园区3个以上，近三年内无违法。';

describe('explain', () => {
  it('gives tokens with their place, phrases with what struck them, and the rows of a build', async () => {
    const { tokens, phrases, rows } = await explain(sentence, { issuedOn: '2021-03-01' });
    for (const { text, start, end } of tokens) expect(sentence.slice(start, end)).toBe(text);
    expect(tokens.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'office 市教育局',
      'date 年底',
      'measure 3个',
      'length 三年',
    ]);
    expect(phrases).toContainEqual({ rule: 'by/before', text: '于年底前', vetoedBy: null });
    expect(phrases).toContainEqual({ rule: 'within/inside', text: '三年内', vetoedBy: 'condition' });
    expect(rows).toContainEqual(expect.objectContaining({ table: 'deadlines', rule: 'by/before', due: '2021-12-31' }));
    expect(rows).toContainEqual(expect.objectContaining({ table: 'targets', comparator: '>=', value: 3 }));
  });

  it('counts no year without a date of issue', async () => {
    const { rows } = await explain(sentence);
    expect(rows).toContainEqual(expect.objectContaining({ table: 'deadlines', due: null }));
  });

  it('names the office of the issuer', async () => {
    const { rows } = await explain('本办法由市财政局负责解释。', { issuer: '绍兴市人民政府' });
    expect(rows).toContainEqual(expect.objectContaining({ table: 'responsibilities', canonical: '绍兴市财政局' }));
  });
});

it.each([
  ['text', /^tokens[\s\S]*phrases[\s\S]*\+ by\/before[\s\S]*\[condition\][\s\S]*rows/],
  ['json', /^\{\n {2}"tokens"/],
])('gongbao explain --format %s', async (format, expected) => {
  let out = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += text;
    return true;
  });
  expect(await run(['explain', sentence, '--issued', '2021-03-01', '--format', format])).toBe(0);
  expect(await run(['explain', sentence, '--issued', 'today'])).toBe(2);
  vi.restoreAllMocks();
  expect(out).toMatch(expected);
});
