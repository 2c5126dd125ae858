import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import { beforeAll, describe, expect, it } from 'vitest';
import { compare } from '../src/compare/compare.js';
import type { ComparedRow, Comparison } from '../src/compare/comparison.js';
import { comparisonHtml } from '../src/compare/comparison-html.js';
import { comparisonMarkdown } from '../src/compare/comparison-markdown.js';
import { build } from '../src/dataset/build.js';
import { scratch, smallDocument } from './helpers/small-inputs.js';

const folder = scratch('compare');
const out = join(folder, 'out');

const regulation = (articles: readonly string[]) =>
  ['江州市养犬管理办法', '', '第一章 总则', ...articles.map((text, i) => `第${'一二三四五六七八'[i]}条 ${text}`)].join(
    '\n\n',
  );
const ARTICLES = [
  '为了规范养犬行为，保障公民健康和人身安全，制定本办法。',
  '本市行政区域内犬只的饲养和管理，适用本办法。',
  '养犬人应当自犬只出生满三个月之日起三十日内办理养犬登记。',
  '公安机关应当设立犬只留检场所，收容无主犬、走失犬。',
  '违反本办法第三条规定的，处二百元以上五百元以下罚款。',
  '本办法自2015年5月1日起施行。',
];

let versions: Comparison;
let cities: Comparison;
beforeAll(async () => {
  const after = ARTICLES.with(2, '养犬人应当自犬只出生满三个月之日起十五日内办理养犬登记，缴纳管理服务费<50元>。')
    .toSpliced(1, 0, '养犬管理遵循政府监管、养犬人自律、社会公众参与的原则。')
    .toSpliced(4, 1);
  writeFileSync(join(folder, 'old.txt'), regulation(ARTICLES));
  writeFileSync(join(folder, 'new.txt'), regulation(after));
  versions = await compare(join(folder, 'old.txt'), join(folder, 'new.txt'), out);
  mkdirSync(join(folder, 'in'));
  writeFileSync(join(folder, 'in', 'a.txt'), smallDocument({ number: 1 }));
  writeFileSync(
    join(folder, 'in', 'b.txt'),
    smallDocument({
      number: 2,
      clauses: [
        '（一）加强安全监管。每月10日前报送检查情况。（牵头单位：市公安局；配合单位：市应急管理局）',
        '（二）发展特色产业。培育一批骨干企业。（责任单位：市经信局）',
      ],
    }),
  );
  await build({ inputs: [join(folder, 'in')], out, jobs: 1 });
  cities = await compare('江政发〔2021〕1号', '江政发[2021]2号', out);
});

const told = ({ status, before, after }: ComparedRow) => [status, before?.label ?? null, after?.label ?? null];

describe('two versions of a text', () => {
  it('are paired article by article, what moved to another number too', () => {
    expect(versions.rows.map(told)).toEqual([
      ['same', '第一章', '第一章'],
      ['same', '第一条', '第一条'],
      ['added', null, '第二条'],
      ['renumbered', '第二条', '第三条'],
      ['changed', '第三条', '第四条'],
      ['removed', '第四条', null],
      ['same', '第五条', '第五条'],
      ['same', '第六条', '第六条'],
    ]);
  });

  it('show what was struck out and what was put in, and together all that is printed', () => {
    const row = versions.rows.find(({ status }) => status === 'changed')!;
    const of = (change: string) => row.redline.filter((piece) => piece.change === change).map(({ text }) => text);
    expect(of('removed').join('')).toContain('三十');
    expect(of('added').join('')).toContain('缴纳管理服务费');
    for (const [side, other] of [
      ['before', 'added'],
      ['after', 'removed'],
    ] as const) {
      const pieces = row.redline.filter(({ change }) => change !== other);
      expect(pieces.map(({ text }) => text).join('')).toBe(row[side]!.text);
    }
  });

  it('as HTML hold every clause that differs, escaped', () => {
    const page = load(comparisonHtml(versions));
    expect(
      page('tbody tr')
        .toArray()
        .map((row) => page(row).attr('class')),
    ).toEqual(['added', 'renumbered', 'changed', 'removed']);
    expect(page('tr.changed del').text()).toContain('三十');
    expect(page('tr.changed ins').text()).toContain('<50元>');
    expect(page('tr.removed td').eq(1).text()).toBe('—');
    expect(load(comparisonHtml(versions, true))('tbody tr')).toHaveLength(versions.rows.length);
  });

  it('as Markdown are a table of two columns', () => {
    const text = comparisonMarkdown(versions);
    expect(text).toContain('修改1条，新增1条，删去1条，仅变更序号1条，未变4条。');
    const rows = text.split('\n').filter((line) => line.startsWith('|'));
    expect(rows).toHaveLength(2 + 4);
    expect(rows.at(-1)).toBe('| 第四条 <del>公安机关应当设立犬只留检场所，收容无主犬、走失犬。</del> | — |');
  });
});

describe('two documents of a dataset', () => {
  it('are paired by their words where numbers differ, and lead to their sheets', () => {
    const paired = cities.rows.map(told);
    expect(paired).toContainEqual(['changed', '（二）', '（一）']);
    expect(paired).toContainEqual(['removed', '（一）', null]);
    expect(paired).toContainEqual(['added', null, '（二）']);
    expect(cities.rows[0]!.before!.link).toMatch(/^http:\/\/127\.0\.0\.1:8017\/#.*\/1\/facts$/);
  });

  it('that are not there are said to be so', async () => {
    await expect(compare('某政发〔1999〕9号', '江政发〔2021〕1号', out)).rejects.toThrow(
      'is no file and not in this dataset',
    );
  });
});
