import { describe, expect, it } from 'vitest';
import type { Correction } from '../src/dataset/corrections/correction.js';
import { reviseFacts, reviseTree } from '../src/dataset/corrections/index.js';
import { Outcome } from '../src/dataset/corrections/outcome.js';
import { buildIssue } from '../src/pipeline.js';
import type { BodyNode } from '../src/tree/gazette.js';
import { smallDocument } from './helpers/small-inputs.js';

const number = '江政发〔2021〕11号';
const at = (path: string) => ({ clauseId: `${number}#0/${path}` });
const why = { why: '与纸质文本核对', when: '2026-11-26' };
const clauses = [
  '（一）完善公共服务。到2021年底，新建社区服务站20个。',
  '建立台账。',
  '（二）加强安全监管。每月5日前报送检查情况。',
  '（三）其他工作。',
];

/** The outline of a text after corrections: one line a node, and what could not be applied. */
async function corrected(...entries: object[]) {
  const outcome = new Outcome('x.yaml');
  const corrections = entries.map((entry) => ({ ...entry, ...why })) as Correction[];
  const bytes = Buffer.from(smallDocument({ number: 11, clauses }));
  const input = { path: 'a.txt', bytes, sha256: '0'.repeat(64) };
  const { gazette } = await buildIssue(input, { ocr: 'off' } as never, (tree) =>
    reviseTree(tree, corrections, outcome),
  );
  reviseFacts(gazette, corrections, outcome);
  const outline = (nodes: readonly BodyNode[], depth: number): string[] =>
    nodes.flatMap((node) => {
      const indent = '  '.repeat(depth);
      if (node.type === 'table') return [];
      if (node.type !== 'clause') return [`${indent}${node.text}`];
      return [
        `${indent}[${node.path.split('#').at(-1)}] ${node.heading ?? ''}`.trimEnd(),
        ...outline(node.children, depth + 1),
      ];
    });
  const lines = outline(gazette.children[0]!.children[0]!.children, 0);
  return { lines, notes: outcome.notes, facts: gazette.facts };
}

describe('corrections of clauses', () => {
  it('put another label, and the paths below it follow', async () => {
    const { lines, notes } = await corrected({
      table: 'clauses',
      row: at('一'),
      field: 'label',
      old: '一、',
      new: '三、',
    });
    expect(notes).toEqual([]);
    expect(lines).toContain('[三] 主要任务');
    expect(lines).toContain('  [三/(一)] 完善公共服务');
  });

  it('take a heading into the text, and back out of it', async () => {
    const taken = { table: 'clauses', row: at('一/(二)'), field: 'heading', old: '加强安全监管', new: null };
    const once = await corrected(taken);
    expect(once.lines).toContain('    加强安全监管。每月5日前报送检查情况。');
    const back = await corrected(taken, { ...taken, old: null, new: '加强安全监管' });
    expect(back.lines).toEqual((await corrected()).lines);
    expect(back.notes).toEqual([]);
  });

  it('raise a clause with what follows it, and lower it again', async () => {
    const raised = { table: 'clauses', row: at('一/(二)'), field: 'level', old: 2, new: 1 };
    const { lines } = await corrected(raised);
    expect(lines.filter((line) => line.trim().startsWith('['))).toEqual([
      '[一] 主要任务',
      '  [一/(一)] 完善公共服务',
      '[(二)] 加强安全监管',
      '  [(二)/(三)]',
      '[二] 工作要求',
    ]);
    const lowered = await corrected(raised, { ...raised, row: at('(二)'), old: 1, new: 2 });
    expect(lowered.lines).toContain('  [一/(二)] 加强安全监管');
    expect(lowered.notes).toEqual([]);
  });

  it('make a paragraph of what is no clause, and a clause of a paragraph', async () => {
    const removed = await corrected({ table: 'clauses', row: at('一/(二)'), action: 'remove' });
    expect(removed.lines).toContain('  （二）加强安全监管。每月5日前报送检查情况。');
    expect(removed.notes).toEqual([]);
    const back = await corrected(
      { table: 'clauses', row: at('一/(二)'), action: 'remove' },
      {
        table: 'clauses',
        row: { ...at('一'), leaf: 'paragraph1' },
        action: 'add',
        quote: '（二）',
        new: { heading: '加强安全监管' },
      },
    );
    expect(back.notes).toEqual([]);
    expect(back.lines).toContain('  [一/(二)] 加强安全监管');
    expect(back.facts.deadlines.map(({ rrule }) => rrule)).toContain('FREQ=MONTHLY;BYMONTHDAY=5');
  });

  it('that fit no longer say so', async () => {
    const { notes } = await corrected(
      { table: 'clauses', row: at('九'), field: 'label', old: '九、', new: '十、' },
      { table: 'clauses', row: at('一'), field: 'level', old: 1, new: 5 },
      { table: 'clauses', row: at('一'), field: 'body', old: undefined, new: 'x' },
      { table: 'clauses', row: at('一'), action: 'join' },
    );
    expect(notes.map((note) => note.split('not applied: ')[1])).toEqual([
      'there is no such clause',
      'it can go down by one level at a time',
      'there is no field body to change; label, heading and level can be',
      'only text is split or joined',
    ]);
  });
});

describe('corrections of paragraphs', () => {
  const place = { ...at('一/(一)'), leaf: 'paragraph1' };
  it('join one with the next, and part it again; facts follow the text', async () => {
    const joined = { table: 'text', row: place, action: 'join' };
    const { lines, facts } = await corrected(joined);
    expect(lines).toContain('    到2021年底，新建社区服务站20个。建立台账。');
    expect(facts.deadlines[0]?.due).toBe('2021-12-31');
    const parted = await corrected(joined, { table: 'text', row: place, action: 'split', quote: '建立台账' });
    expect(parted.lines).toEqual((await corrected()).lines);
    expect(parted.notes).toEqual([]);
  });
});

describe('a row that is added', () => {
  it('needs no more than what it says: of every table', async () => {
    const row = { ...at('一/(一)'), leaf: 'paragraph1', start: 0 };
    const quote = '到2021年底，新建社区服务站20个';
    const rows = {
      citations: { title: '社区服务条例', relation: 'cites' },
      responsibilities: { unit: '市民政局', role: 'lead' },
      deadlines: { kind: 'by', due: '2021-12-30' },
      targets: { indicator: '新建社区服务站', comparator: '=', value: 21, unit: '个' },
      obligations: { modality: 'obligation', action: '新建社区服务站20个' },
      appointments: { person: '王某', post: '站长', action: 'appoint' },
    };
    const added = Object.entries(rows).map(([table, fresh]) => ({ table, row, action: 'add', quote, new: fresh }));
    const { facts, notes } = await corrected(...added);
    expect(notes).toEqual([]);
    for (const [table, fresh] of Object.entries(rows))
      expect(facts[table as keyof typeof facts]).toContainEqual(
        expect.objectContaining({ ...fresh, reviewed: true, text: quote }),
      );
  });
});
