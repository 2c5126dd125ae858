import { expect, test } from 'vitest';
import { kindOf } from '../src/structure/documents/kinds.js';
import { structure } from '../src/structure/structure.js';
import type { Gazette } from '../src/tree/gazette.js';
import { fixtureCases } from './helpers/fixture-cases.js';
import { outline } from './helpers/outline.js';
import { sketchLayout } from './helpers/sketch-layout.js';
import { sketchSource as source } from './helpers/sketch-source.js';

const read = (input: readonly string[]): Gazette => structure(sketchLayout(input.join('\n')), source);

test.each(fixtureCases('structure/documents'))('structure/documents/$file: $title', ({ input, expected }) => {
  expect(outline(read(input)).map((line) => line.trimEnd())).toEqual(expected);
});

/** What the front matter says, and where the documents stand (printed pages). */
function frontOutline({ id, masthead, toc, children }: Gazette): string[] {
  const show = (values: readonly unknown[]) => values.map((value) => value ?? '-').join(' | ');
  const order = new Map<string | null, number>(children.map((document, i) => [document.id, i + 1]));
  const spans = children.map(({ pages }) =>
    pages.printed.first === null ? '-' : `${pages.printed.first}-${pages.printed.last}`,
  );
  return [
    `issue ${id}`,
    masthead === null ? 'masthead null' : `masthead ${show(Object.values(masthead))}`,
    ...toc.map(
      (entry) =>
        `toc ${show([entry.section, entry.title, entry.documentNumber, entry.page, order.get(entry.documentId)])}`,
    ),
    `pages ${spans.join(' ')}`,
  ];
}

test.each(fixtureCases('structure/front'))('structure/front/$file: $title', ({ input, expected }) => {
  const found = frontOutline(read(input));
  const withMasthead = expected.some((line) => line.startsWith('masthead'));
  expect(withMasthead ? found : found.filter((line) => !line.startsWith('masthead'))).toEqual(expected);
});

test('a dot that dust left behind the 目录 is no document', () => {
  const contents = ['[center 26] 安平市人民政府公报', '[center] 2021年第7期', '[center 16] 目　录'];
  const entries = ['安平市商务局关于招商引资的公告\t（1）', '安平市商务局关于安全生产的公告\t（2）'];
  expect(read([...contents, ...entries, '--- 1', '[left 14] 。']).children).toEqual([]);
});

test('the dashes of a page number below it do not end the imprint', () => {
  const cover = ['[center 26] 安平市人民政府公报', '[center] 2021年第7期', '--- 1'];
  const document = [
    '[center 18] 安平市人民政府关于公布取消证明事项的通知',
    '[center] 安政发〔2021〕9号',
    '公布取消证明事项。',
  ];
  const foot = ['--- 2', '[center] 编辑出版：安平市人民政府办公室', '[center] 邮编：314050', '[right] 一一'];
  const gazette = read([...cover, ...document, ...foot]);
  expect(gazette.masthead).toMatchObject({ publisher: '安平市人民政府办公室', postcode: '314050' });
  expect(gazette.children[0]!.children[0]!.children).toHaveLength(1);
});

test.each([
  '本刊所登文件与正式文件具有同等效力',
  '在《安平市人民政府公报》上刊登的规章文本为标准文本。',
  '本刊免费赠阅，欢迎订阅',
  '本刊电子版请登录安平市政府网站查阅',
])('what the editors say beside the imprint is dropped by name: %s', (notice) => {
  const gazette = read([
    '[center 26] 安平市人民政府公报',
    '[center] 2021年第5期（总第50期）',
    '--- 1',
    '[center 18] 安平市人民政府关于公布取消证明事项的通知',
    '[center] 安政发〔2021〕9号',
    '公布取消证明事项。',
    '--- 2',
    `[center] ${notice}`,
    '[center] 编辑出版：安平市人民政府办公室',
    '[center] 国内统一刊号：CN11—6930/D',
  ]);
  const [document] = gazette.children;
  expect(document?.pages.sheets).toEqual({ first: 2, last: 2 });
  expect(gazette.sheets.at(-1)?.dropped).toEqual([
    expect.objectContaining({ reason: 'editors-notice', glyphs: notice.length }),
  ]);
});

test('the date below the office that signs the last document is no line of the imprint, wherever it stands', () => {
  const gazette = read([
    '[center 26] 安平市人民政府公报',
    '[center] 2021年第5期（总第50期）',
    '--- 1',
    '[center 18] 安平市人民政府关于公布取消证明事项的通知',
    '[center] 安政发〔2021〕9号',
    '公布取消证明事项。',
    '安平市人民政府',
    '2021年3月5日',
    '--- 2',
    '[center] 本刊所登文件与正式文件具有同等效力',
    '[center] 编辑出版：安平市人民政府办公室',
  ]);
  expect(gazette.children.map(({ issuer, issuedOn }) => [issuer, issuedOn])).toEqual([
    ['安平市人民政府', '2021-03-05'],
  ]);
});

test.each([
  '信息来源：江州市人大常委会办公室　发布时间：2023-10-08 08:53　【字体：大 中 小】',
  '来源：江州日报　发布日期：2023-10-08 08:53:10',
  '稿源：本网　阅读次数：1024',
])('where a web page has its text from is no text: %s', (line) => {
  const gazette = read([
    '[center 18] 江州市电动自行车管理条例',
    `[center] ${line}`,
    '[center] （2019年12月31日江州市第十四届人民代表大会常务委员会第二十四次会议通过',
    '[center] 2020年5月19日沧河省第十三届人民代表大会常务委员会第十五次会议批准）',
    '第一条 为了保障道路交通安全，制定本条例。',
    '第二条 本市电动自行车的登记，适用本条例。',
  ]);
  expect(outline(gazette)[0]).toBe('doc 条例 | - | - | 2019-12-31 | 江州市电动自行车管理条例');
  expect(gazette.sheets[0]?.dropped).toEqual([expect.objectContaining({ reason: 'navigation' })]);
});

test.each([
  ['全国人民代表大会常务委员会任命人员', '人事任免'],
  ['国务院任免国家机关工作人员', '人事任免'],
  ['江州市人民政府任免工作人员办法', '办法'],
  ['中华人民共和国主席任命驻外大使', '人事任免'],
  ['关于张三等任职的通知', '通知'],
])('what a title is: %s', (title, kind) => {
  expect(kindOf(title)).toBe(kind);
});
