import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Consolidation, consolidate } from '../src/consolidate/consolidate.js';
import { consolidationMarkdown } from '../src/consolidate/consolidation-markdown.js';
import { readStatements } from '../src/consolidate/read-statements.js';
import { build } from '../src/dataset/build.js';
import { type Dataset, openDataset } from '../src/dataset/open-dataset.js';
import { scratch } from './helpers/small-inputs.js';

describe('statements', () => {
  const read = (text: string) => readStatements(text).map(({ instructions, refused }) => refused ?? instructions);
  const at = (article: string, paragraph: number | null = null, item: number | null = null) => ({
    article,
    paragraph,
    item,
  });
  it.each([
    ['将第三条修改为：“第三条 甲。”', [[{ type: 'replace', at: at('第三条'), renumbered: null, by: '第三条 甲。' }]]],
    ['一、第七条改为第八条，第二款修改为：“甲。”', ['not-understood']],
    [
      '二、第七条改为第八条，修改为：“甲。”',
      [[{ type: 'replace', at: at('第七条'), renumbered: '第八条', by: '甲。' }]],
    ],
    [
      '（一）将第三条第二款中的“甲”修改为“乙”，删去“丙”。',
      [
        [
          { type: 'phrase', at: at('第三条', 2), from: '甲', to: '乙' },
          { type: 'phrase', at: at('第三条', 2), from: '丙', to: '' },
        ],
      ],
    ],
    ['在第五条“甲”后增加“、乙”。', [[{ type: 'phrase', at: at('第五条'), from: '甲', to: '甲、乙' }]]],
    [
      '删去第五条、第六条第一款第（二）项。',
      [
        [
          { type: 'delete', at: at('第五条') },
          { type: 'delete', at: at('第六条', 1, 2) },
        ],
      ],
    ],
    ['增加一条，作为第七条：“甲。”', [[{ type: 'insert-article', as: '第七条', text: '甲。' }]]],
    [
      '第六条增加一款，作为第二款：“甲。\n乙。”',
      [[{ type: 'insert-paragraphs', article: '第六条', first: 2, text: '甲。\n乙。' }]],
    ],
    [
      '第六条增加一项，作为第三项：“（三）甲；”',
      [[{ type: 'insert-item', at: at('第六条', null, 3), text: '（三）甲；' }]],
    ],
    ['将本条例中的“甲局”修改为“乙局”。', [[{ type: 'phrase', at: null, from: '甲局', to: '乙局' }]]],
    ['将第三条、第四条合并修改。', ['not-understood']],
    // What is quoted is never read as an instruction.
    [
      '将第三条修改为：“国务院决定，删去第五条。”',
      [[{ type: 'replace', at: at('第三条'), renumbered: null, by: '国务院决定，删去第五条。' }]],
    ],
    ['本条例根据本决定作相应修改，重新公布。', []],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

const LAW = `江州市人民政府令

第12号

江州市养犬管理办法

第一条 为了规范养犬行为，制定本办法。

第二条 市公安局负责养犬管理工作。

区人民政府负责本行政区域内的养犬管理工作。

第三条 养犬人应当遵守下列规定：

（一）携犬出户束犬链；

（二）不得遗弃犬只。

第四条 本办法所称犬只，不包括警犬。

第五条 本办法自2015年5月1日起施行。

江州市人民政府

2015年3月1日
`;
const CHANGE = `江州市人民政府关于修改《江州市养犬管理办法》的决定

江州市人民政府决定对《江州市养犬管理办法》作如下修改：

一、将第二条第一款中的“市公安局”修改为“市城市管理局”。

二、第三条增加一项，作为第三项：“（三）及时清理犬只粪便。”

三、增加一条，作为第四条：“第四条 养犬人应当办理登记。”

四、删去第四条第二款。

五、将第九条修改为：“第九条 本办法另有规定的除外。”

本决定自2020年1月1日起施行。

《江州市养犬管理办法》根据本决定作相应修改并对条文顺序作相应调整，重新公布。

江州市人民政府

2019年12月1日
`;

describe('a decree and the decision that amends it', () => {
  let dataset: Dataset;
  let text: Consolidation;
  beforeAll(async () => {
    const folder = scratch('consolidate');
    mkdirSync(join(folder, 'in'));
    writeFileSync(join(folder, 'in', 'a.txt'), LAW);
    writeFileSync(join(folder, 'in', 'b.txt'), CHANGE);
    await build({ inputs: [join(folder, 'in')], out: join(folder, 'out'), jobs: 1 });
    dataset = await openDataset(join(folder, 'out'));
    text = await consolidate(dataset, '江州市养犬管理办法', null);
  }, 600_000);
  afterAll(() => dataset.close());
  const articles = (of: Consolidation) => of.nodes.flatMap((node) => ('label' in node ? [node] : []));

  it('gives the text as amended, each change with its sentence', () => {
    expect(articles(text).map((article) => article.text)).toEqual([
      '第一条　为了规范养犬行为，制定本办法。',
      '第二条　市城市管理局负责养犬管理工作。\n区人民政府负责本行政区域内的养犬管理工作。',
      '第三条　养犬人应当遵守下列规定：\n（一）携犬出户束犬链；\n（二）不得遗弃犬只。\n（三）及时清理犬只粪便。',
      '第四条　养犬人应当办理登记。',
      '第五条　本办法所称犬只，不包括警犬。',
      '第六条　本办法自2015年5月1日起施行。',
    ]);
    expect(articles(text).map(({ changedBy }) => changedBy.map(({ sentence }) => sentence.slice(0, 5)))).toEqual([
      [],
      ['将第二条第'],
      ['第三条增加'],
      ['增加一条，'],
      [],
      [],
    ]);
    expect(articles(text)[1]?.changedBy[0]).toMatchObject({
      since: '2020-01-01',
      title: expect.stringContaining('决定'),
    });
  });

  it('refuses what cannot be applied, with its reason', () => {
    expect(text.refused.map(({ reason, sentence }) => [reason, sentence.slice(0, 7)])).toEqual([
      ['no-such-paragraph', '删去第四条第二'],
      ['no-such-article', '将第九条修改为'],
    ]);
    const shown = consolidationMarkdown(text);
    expect(shown).toContain('修改依据：《江州市人民政府关于修改〈江州市养犬管理办法〉的决定》');
    expect(shown).toContain('原文没有这一款');
  });

  it('of a day before the amendment is the text as issued', async () => {
    const before = await consolidate(dataset, '江州市养犬管理办法', '2019-12-31');
    expect(articles(before)).toHaveLength(5);
    expect(articles(before)[1]?.text).toContain('市公安局');
    await expect(consolidate(dataset, '江州市养鸟管理办法', null)).rejects.toThrow(/not in this dataset/);
  });
});
