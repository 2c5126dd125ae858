import { load } from 'js-yaml';
import type { Heading, Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { emitIssue } from '../src/emit/index.js';
import { markdownBody } from '../src/emit/markdown/body.js';
import { markdown } from '../src/emit/markdown/stringify.js';
import { sampleGazette } from './helpers/emit-sample.js';

const files = new Map(emitIssue(sampleGazette()).map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]));
const read = (path: string) => files.get(path) ?? '';
const tree = (path: string): Root => unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter).parse(read(path));
const headings = (path: string) =>
  tree(path)
    .children.filter((node): node is Heading => node.type === 'heading')
    .map(
      (node) =>
        `${'#'.repeat(node.depth)} ${node.children.map((child) => (child.type === 'text' ? child.value : '')).join('')}`,
    );

const holder = { eId: 'cmp_1', isInArticle: false };

describe('Markdown', () => {
  it('has one file a document and one for the issue', () => {
    expect([...files.keys()].filter((path) => path.endsWith('.md'))).toEqual([
      'issue.md',
      'documents/01.md',
      'documents/02.md',
    ]);
  });

  it('gives headings to titles, enclosed texts and clauses that hold clauses', () => {
    expect(headings('documents/01.md')).toEqual([
      '# 临江市人民政府关于印发《临江市夜间经济行动方案》的通知',
      '## 临江市夜间经济行动方案',
      '### 一、总体要求',
      '#### （一）发展目标',
      '## 任务分工表',
    ]);
    expect(headings('documents/02.md')).toEqual([
      '# 临江市供水管理办法',
      '## 临江市供水管理办法',
      '### 第一章 总则',
      '### 第二章 附则',
    ]);
  });

  it('anchors documents, parts and clauses under their eIds of Akoma Ntoso, each once', () => {
    const anchors = (path: string) => [...read(path).matchAll(/<a id="([^"]+)">/g)].map(([, id]) => id!);
    const eIds = new Set([...read('issue.akn.xml').matchAll(/eId="([^"]+)"/g)].map(([, id]) => id!));
    const all = anchors('issue.md');
    expect(all).toContain('cmp_1__att_1__lvl_一__lvl_(一)');
    expect(all.filter((id) => !eIds.has(id))).toEqual([]);
    expect(new Set(all).size).toBe(all.length);
    expect([...anchors('documents/01.md'), ...anchors('documents/02.md')]).toEqual(all);
  });

  it('keeps dates in the front matter strings for YAML 1.1 readers', () => {
    const [node] = tree('documents/01.md').children;
    expect(node?.type).toBe('yaml');
    const value = node?.type === 'yaml' ? node.value : '';
    expect(value).toContain('issuedOn: "2022-03-01"');
    expect(load(value)).toMatchObject({
      issuedOn: '2022-03-01',
      documentNumber: '临政发〔2022〕5号',
    });
  });

  it('escapes text that only looks like Markdown', () => {
    const body = markdownBody(
      [{ type: 'paragraph', text: '1. 不是列表 *不是强调* #1 [不是](链接)', source: [] }],
      2,
      holder,
    );
    const [back] = unified()
      .use(remarkParse)
      .use(remarkGfm)
      .parse(markdown({ type: 'root', children: body })).children;
    expect(back).toMatchObject({
      type: 'paragraph',
      children: [{ type: 'text', value: '1. 不是列表 *不是强调* #1 [不是](链接)' }],
    });
  });

  it('escapes bars in table cells and joins header rows', () => {
    const rows = [
      ['地区', '指标', '指标'],
      ['地区', '现值', '目标'],
      ['甲|乙', '1\n2', '3'],
    ];
    expect(
      markdown({ type: 'root', children: markdownBody([{ type: 'table', rows, header: 2, source: [] }], 2, holder) }),
    ).toBe('| 地区 | 指标 / 现值 | 指标 / 目标 |\n| - | - | - |\n| 甲\\|乙 | 1<br>2 | 3 |\n');
  });

  it('sets run-in headings in bold that closes before Chinese text', () => {
    const children = [{ type: 'paragraph' as const, text: '用足用好。', source: [] }];
    const clause = {
      type: 'clause' as const,
      label: '1.',
      path: '一/1',
      heading: '打造“无骗保城市”',
      source: [],
      children,
    };
    const [back] = unified()
      .use(remarkParse)
      .parse(markdown({ type: 'root', children: markdownBody([clause], 2, holder) })).children;
    expect(back).toMatchObject({
      children: [{ type: 'html' }, { type: 'html' }, { type: 'strong' }, { type: 'text', value: ' 用足用好。' }],
    });
  });
});
