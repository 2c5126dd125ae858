import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addCorrection } from '../src/dataset/corrections/add-correction.js';
import { readCorrections } from '../src/dataset/corrections/index.js';
import type { IssueJson } from '../src/index.js';
import { keyOfFact, leavesOf } from '../src/review/page/leaves.js';
import { singleOut } from '../src/review/page/single-out.js';
import { smallestChange } from '../src/review/page/smallest-change.js';
import { reviewApp } from '../src/review/review-app.js';

const scratch = mkdtempSync(join(tmpdir(), 'gongbao-review-'));
const issueId = 'jiaxing-2021-01';
const home = 'http://127.0.0.1:8017';
let review: Awaited<ReturnType<typeof reviewApp>>;
beforeAll(async () => {
  // A copy: what is corrected is built again.
  cpSync('output', join(scratch, 'output'), { recursive: true });
  symlinkSync(resolve('corpus'), join(scratch, 'corpus'));
  review = await reviewApp(join(scratch, 'output'), join(scratch, 'corrections'));
});
afterAll(async () => {
  await review.close();
  rmSync(scratch, { recursive: true, force: true });
});

const ask = (path: string, options?: RequestInit) => review.app.request(`${home}${path}`, options);
/** As the page itself writes: with the token it was given. */
const send = (method: string, path: string, body?: string) =>
  ask(path, { method, headers: { 'x-gongbao-token': review.token }, ...(body === undefined ? {} : { body }) });
const entry = {
  table: 'deadlines',
  row: { clauseId: 'a#0/一', text: '2021年底前' },
  action: 'confirm',
  why: '与原件核对',
  when: '2026-11-24',
} as const;

describe('the review server', () => {
  it('lists the issues of the dataset by their titles', async () => {
    const lines = await (await ask('/api/issues')).json();
    expect(lines).toEqual([
      expect.objectContaining({ id: issueId, status: 'built', sheets: 36, title: expect.stringContaining('第1期') }),
    ]);
  });

  it('answers questions about all issues, each row with its sheet', async () => {
    const { rows } = (await (await ask('/api/lists/passages?text=景区城&unit=')).json()) as { rows: object[] };
    expect(rows[0]).toMatchObject({ issue: issueId, sheet: 5, context: expect.stringContaining('«景区城»') });
    expect((await ask('/api/lists/limits?dueBefore=soon')).status).toBe(422);
    expect((await ask('/api/lists/weather')).status).toBe(422);
  });

  it('gives the same as CSV that spreadsheets read', async () => {
    const answer = await ask('/api/lists/charges.csv?unit=市商务局&role=lead');
    const bytes = Buffer.from(await answer.arrayBuffer());
    const [head, first] = bytes.toString('utf8').split('\n');
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(head).toMatch(/^\ufeffunit,canonical,role,/);
    expect(first).toMatch(/^市商务局,嘉兴市商务局,lead,/);
  });

  it('draws and lists what falls due for each unit by month', async () => {
    const { rows } = (await (await ask('/api/load')).json()) as {
      rows: { unit: string; month: string; tasks: number }[];
    };
    const [most] = [...rows].sort((a, b) => b.tasks - a.tasks);
    expect(rows.length).toBeGreaterThan(10);
    expect(await (await ask('/api/load.csv')).text()).toContain(`${most!.unit},${most!.month},${most!.tasks}`);
    const drawn = await ask('/api/load.svg');
    expect(drawn.headers.get('content-type')).toContain('image/svg+xml');
    const svg = await drawn.text();
    expect([svg.includes(`>${most!.unit}<`), svg.includes('<style'), svg.includes('<script')]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('draws a sheet at two pixels a point', async () => {
    const answer = await ask(`/api/issues/${issueId}/sheets/5`);
    const png = Buffer.from(await answer.arrayBuffer());
    expect(answer.headers.get('content-type')).toBe('image/png');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1190, 1684]);
  });

  it('says what is wrong with a sheet or an issue that is not there, or a path that is none', async () => {
    const errors = await Promise.all(
      [
        `/api/issues/${issueId}/sheets/37`,
        '/api/issues/nowhere-1999-01',
        '/api/issues/..%2F..',
        '/../serve-review.ts',
      ].map(async (path) => [(await ask(path)).status, ((await (await ask(path)).json()) as { error: string }).error]),
    );
    expect(errors).toEqual([
      [422, '../corpus/jiaxing-2021-01.pdf has no sheet 37'],
      [422, expect.stringMatching(/^there is no issue nowhere-1999-01 in .*output$/)],
      [422, expect.stringMatching(/^there is no issue \.\.\/\.\. in .*output$/)],
      [404, 'there is no /serve-review.ts'],
    ]);
  });

  it('serves the page to this machine only, and takes corrections from the page it served only', async () => {
    const page = await ask('/');
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(await page.text()).toContain(`content="${review.token}" name="gongbao-token"`);
    expect((await review.app.request('http://gazette.example/api/issues')).status).toBe(403);
    const foreign = { method: 'POST', headers: { origin: 'http://gazette.example' }, body: JSON.stringify(entry) };
    expect((await ask(`/api/issues/${issueId}/corrections`, foreign)).status).toBe(403);
    const { origin: _, ...blind } = { ...foreign.headers };
    const untold = { ...foreign, headers: { ...blind, 'x-gongbao-token': 'x'.repeat(review.token.length) } };
    expect((await ask(`/api/issues/${issueId}/corrections`, untold)).status).toBe(403);
    expect(await (await ask(`/api/issues/${issueId}/corrections`)).json()).toEqual([]);
  });

  it('refuses bodies that are too large or nested too deep, and goes on', async () => {
    const path = `/api/issues/${issueId}/corrections`;
    const nested = `{"row":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    expect((await send('POST', path, nested)).status).toBe(400);
    const large = { 'x-gongbao-token': review.token, 'content-length': String(2 << 20) };
    expect((await ask(path, { method: 'POST', headers: large, body: ' '.repeat(2 << 20) })).status).toBe(413);
    expect((await ask('/api/issues')).status).toBe(200);
  });

  it('keeps a correction where builds look for it, and refuses what is none', async () => {
    const post = (body: string) => send('POST', `/api/issues/${issueId}/corrections`, body);
    expect((await post(JSON.stringify(entry))).status).toBe(201);
    expect((await post('{"table": "deadlines"}')).status).toBe(422);
    expect((await post('no JSON')).status).toBe(400);
    const kept = await readCorrections(join(scratch, 'corrections'), `${issueId}.yaml`);
    expect(kept?.entries).toEqual([entry]);
    expect(await (await ask(`/api/issues/${issueId}/corrections`)).json()).toEqual([entry]);
    const [listed] = (await (await ask('/api/corrections')).json()) as { id: string }[];
    expect((await send('DELETE', `/api/issues/${issueId}/corrections/${listed!.id}`)).status).toBe(200);
    expect(await (await ask(`/api/issues/${issueId}/corrections`)).json()).toEqual([]);
    expect((await send('DELETE', `/api/issues/${issueId}/corrections/${listed!.id}`)).status).toBe(422);
  });
});

describe('the worklist', () => {
  const queue = async (query = '') =>
    (await (await ask(`/api/queue${query}`)).json()) as import('../src/review/queue/work-item.js').QueueAnswer;
  const decide = (item: { id: string; source: string; kind: string }, verdict: string) =>
    send(
      'POST',
      '/api/decisions',
      JSON.stringify({ decision: { item: item.id, source: item.source, kind: item.kind, verdict } }),
    );

  it('asks about each of three facts that print the same words in one paragraph', async () => {
    const { items, left } = await queue('?kind=deadlines');
    const everyYear = items.filter(
      ({ text, leaf, path }) => `${path} ${leaf} ${text}` === '二/(六)/18 paragraph1 每年',
    );
    expect(everyYear).toHaveLength(3);
    expect(new Set(items.map(({ id }) => id)).size).toBe(left);
  });

  it('leaves out what was decided, says how much is left, and takes a decision back', async () => {
    const before = await queue('?kind=deadlines');
    const [first, second] = before.items;
    expect([before.left, before.done, before.seconds]).toEqual([before.items.length, 0, before.left * 20]);
    expect((await decide(first!, 'right')).status).toBe(201);
    expect((await decide(second!, 'skipped')).status).toBe(201);
    const after = await queue('?kind=deadlines');
    expect([after.left, after.done]).toEqual([before.left - 2, 1]);
    expect(after.items.map(({ id }) => id)).not.toContain(first!.id);
    expect((await queue('?state=skipped')).items.map(({ id }) => id)).toEqual([second!.id]);
    expect((await send('DELETE', `/api/decisions/${first!.id}`)).status).toBe(200);
    expect((await queue('?kind=deadlines')).left).toBe(before.left - 1);
    expect((await decide({ ...first!, id: 'x' }, 'right')).status).toBe(422);
  });

  it('puts what was often right behind what is often wrong, and says how much is left to an expected error below 1%', async () => {
    const before = await queue('?kind=obligations');
    const first = before.items[0]!.kind;
    expect(before.expectedShare).toBeGreaterThan(0.01);
    expect(before.toStop).toBeGreaterThan(10);
    for (const one of before.items.filter(({ kind }) => kind === first).slice(0, 10)) await decide(one, 'right');
    const after = await queue('?kind=obligations');
    expect(after.items[0]!.kind).not.toBe(first);
    expect(after.expectedShare).toBeLessThan(before.expectedShare);
    expect(after.toStop).toBeLessThan(before.toStop!);
  });

  it('counts by kind, issue and severity', async () => {
    const { facets, left } = await queue();
    const sum = (name: keyof typeof facets) => facets[name].reduce((all, [, n]) => all + n, 0);
    expect([sum('kind'), sum('issue'), sum('severity')]).toEqual([left, left, left]);
  });
});

describe('a correction that is added', () => {
  const other = { ...entry, row: { clauseId: 'a#0/二' } };
  async function added(text: string) {
    const folder = mkdtempSync(join(scratch, 'folder-'));
    writeFileSync(join(folder, 'x.yaml'), text);
    for (let i = 0; i < 2; i += 1) await addCorrection(folder, { id: 'x', sha256: '0'.repeat(64) }, other);
    return {
      text: readFileSync(join(folder, 'x.yaml'), 'utf8'),
      entries: (await readCorrections(folder, 'x.yaml'))?.entries,
    };
  }
  const written = [
    '# 王某 2026',
    'corrections:',
    '- table: deadlines # 第 3 面',
    '  row: {clauseId: a#0/一, text: 2021年底前}',
    '  action: confirm',
    '  why: 与原件核对',
    '  when: 2026-11-24',
    '',
  ].join('\n');

  it('stands once behind the others, and leaves what people wrote as it is', async () => {
    const { text, entries } = await added(written);
    expect(text.startsWith(written)).toBe(true);
    expect(entries).toEqual([entry, other]);
  });

  it('is taken into a list of any form', async () => {
    expect((await added(`corrections: [${JSON.stringify(entry)}]\n`)).entries).toEqual([entry, other]);
    expect((await added('corrections: []\n')).entries).toEqual([other]);
    expect((await added(written.replaceAll(/^(?=[- ])/gm, '    '))).entries).toEqual([entry, other]);
  });

  it('is refused where the file cannot be read', async () => {
    await expect(added('corrections: [')).rejects.toThrow('no valid YAML');
    const cycle = 'corrections:\n- &a {table: text, row: {x: *a}, action: confirm, why: x, when: 2026-11-24}\n';
    await expect(added(cycle)).rejects.toThrow(/alias|no valid YAML/);
    const folder = mkdtempSync(join(scratch, 'gbk-'));
    const gbk = Buffer.from('corrections: [] # \xd6\xd0\n', 'latin1');
    writeFileSync(join(folder, 'x.yaml'), gbk);
    await expect(addCorrection(folder, { id: 'x', sha256: '0'.repeat(64) }, other)).rejects.toThrow('is not UTF-8');
    expect(readFileSync(join(folder, 'x.yaml'))).toEqual(gbk);
  });

  it('is kept, and so are 19 others that are saved at the same time', async () => {
    const folder = mkdtempSync(join(scratch, 'many-'));
    const many = Array.from({ length: 20 }, (_, i) => ({ ...entry, row: { clauseId: `a#0/${i}` } }));
    await Promise.all(many.map((one) => addCorrection(folder, { id: 'x', sha256: 'a'.repeat(64) }, one)));
    const kept = (await readCorrections(folder, 'x.yaml'))?.entries.map(({ row }) => row.clauseId).sort();
    expect(kept).toEqual(many.map(({ row }) => row.clauseId).sort());
  });
});

describe('the review page', () => {
  const issue = JSON.parse(readFileSync(`output/issues/${issueId}/issue.json`, 'utf8')) as IssueJson;

  it('finds the leaf of every fact', () => {
    const keys = new Set(leavesOf(issue).map(({ key }) => key));
    const lost = Object.values(issue.facts)
      .flat()
      .filter((row) => !keys.has(keyOfFact(row)));
    expect(lost).toEqual([]);
  });

  it('names each row by columns no other row has', () => {
    for (const row of issue.facts.responsibilities) {
      const named = Object.entries(singleOut(issue.facts.responsibilities, row, ['unit', 'canonical', 'role']));
      const found = issue.facts.responsibilities.filter((one) =>
        named.every(([column, value]) => one[column as keyof typeof one] === value),
      );
      expect(found).toEqual([row]);
    }
  });

  it('says the smallest change of a text that can be found again', () => {
    expect(smallestChange('到2021年底前完成', '到2022年底前完成')).toEqual({ old: '1', new: '2' });
    expect(smallestChange('一一', '一二')).toEqual({ old: '一一', new: '一二' });
    const text = fc.string({ unit: fc.constantFrom('一', '二', '三'), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const { old, new: fresh } = smallestChange(before, after);
        expect(before.indexOf(old)).toBe(before.lastIndexOf(old));
        expect(before.replace(old, () => fresh)).toBe(after);
      }),
    );
  });
});
