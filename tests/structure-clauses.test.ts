import { expect, test } from 'vitest';
import { buildBody } from '../src/structure/clauses/build-body.js';
import { isAddressee } from '../src/structure/documents/addressees.js';
import type { BodyNode } from '../src/tree/gazette.js';
import { fixtureCases } from './helpers/fixture-cases.js';
import { bodyOutline } from './helpers/outline.js';
import { sketchLayout } from './helpers/sketch-layout.js';

test.each(fixtureCases('structure/clauses'))('structure/clauses/$file: $title', ({ input, expected }) => {
  expect(bodyOutline(buildBody(sketchLayout(input.join('\n')).blocks))).toEqual(expected);
});

/** Texts of the paragraphs that stand right in the clause of a path; '' is the top of the part. */
function ownTexts(sketch: string, path: string): string[] {
  const body = buildBody(sketchLayout(sketch).blocks);
  const find = (nodes: readonly BodyNode[]): readonly BodyNode[] =>
    nodes.flatMap((node) => (node.type === 'clause' ? (node.path === path ? node.children : find(node.children)) : []));
  const nodes = path === '' ? body : find(body);
  return nodes.flatMap((node) => (node.type === 'paragraph' ? [node.text] : []));
}

test('tags behind a run of items without tags stand in the clause around them', () => {
  const sketch = [
    '一、重点任务',
    '（一）改善水质',
    '①治理黑臭水体；',
    '②修复河岸。',
    '牵头部门：市水利局',
    '（二）改善空气',
  ];
  expect(ownTexts(sketch.join('\n'), '一/(一)')).toEqual(['牵头部门：市水利局']);
});

test.each([
  '此前有关规定与本通知不一致的，以本通知为准。',
  '执行中遇到的问题，请及时报告市财政局。',
  '本办法由市财政局负责解释。',
  '自发布之日起施行。',
  '请各地遵照执行。',
  '未尽事宜，另行通知。',
  '各地区、各部门要结合实际制定实施细则。',
  '市政府督查室将适时开展督促检查。',
])('%s closes the whole text', (closing) => {
  const sketch = [
    '一、总体要求',
    '（一）加强领导。',
    '各级要加强领导。',
    '定期开会研究。',
    '（二）加强宣传。',
    '广泛宣传政策。',
    '及时总结经验。',
  ];
  expect(ownTexts([...sketch, closing].join('\n'), '')).toEqual([closing]);
});

test.each([
  ['各地区要广泛宣传。', '一/(二)'],
  ['市财政局定期公布名单。', '一/(二)'],
])('%s is text of the last clause', (text, path) => {
  const sketch = [
    '一、总体要求',
    '（一）加强领导。',
    '各级要加强领导。',
    '（二）加强宣传。',
    '广泛宣传政策。',
    '及时总结经验。',
  ];
  expect(ownTexts([...sketch, text].join('\n'), path)).toContain(text);
});

test.each([
  '各省、自治区、直辖市人民政府，新疆生产建设兵团：',
  '石家庄市、唐山市、秦皇岛市、邯郸市、邢台市、保定市、张家口市、承德市、沧州市、廊坊市、衡水市、辛集市、定州市、雄安新区：',
  '对外经济贸易部：',
  '各大企业，各高等院校：',
])('%s is an addressee', (line) => {
  expect(isAddressee(line)).toBe(true);
});

test.each([
  '在一九五零年，根据平等的原则创办了四个中苏股份公司：',
  '现将有关事项通知如下：',
  '申请材料包括：',
])('%s is no addressee', (line) => {
  expect(isAddressee(line)).toBe(false);
});

test.each([
  ['第一条（目的和依据）为了规范管理，制定本条例。', '（目的和依据）'],
  ['第一条（2020年修订）为了规范管理。', null],
  ['1.建设污水处理厂三座。（责任单位：市住建局）', null],
  ['1.加强领导。各地要加强领导。', '加强领导'],
])('the heading of %s is %s', (text, heading) => {
  const [node] = buildBody(sketchLayout(`${text}\n2.完善制度。各地要完善制度。`).blocks);
  expect(node?.type === 'clause' ? node.heading : undefined).toBe(heading);
});
