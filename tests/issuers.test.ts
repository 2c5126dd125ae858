import { expect, test } from 'vitest';
import { titleIssuers } from '../src/structure/documents/issuers/title-issuers.js';
import { numberOf } from '../src/structure/documents/number-of.js';
import { structure } from '../src/structure/structure.js';
import type { TextBlock } from '../src/tree/block.js';
import { sketchLayout } from './helpers/sketch-layout.js';
import { sketchSource } from './helpers/sketch-source.js';

test.each([
  ['国务院办公厅中央军委办公厅关于调整…的通知', '国务院办公厅、中央军委办公厅'],
  ['国家能源局关于印发《光伏电站管理办法》的通知', '国家能源局'],
  ['中共中央办公厅国务院办公厅印发《…的意见》', '中共中央办公厅、国务院办公厅'],
  ['中共中央国务院关于加快建设全国统一大市场的意见', '中共中央、国务院'],
  [
    '农业农村部办公厅国家发展改革委办公厅财政部办公厅关于推进…的通知',
    '农业农村部办公厅、国家发展改革委办公厅、财政部办公厅',
  ],
  [
    '北川市工作委员会办公室北川市自然资源和规划局北川市住房和城乡建设局关于…的通知',
    '北川市工作委员会办公室、北川市自然资源和规划局、北川市住房和城乡建设局',
  ],
  ['省财政厅省发展和改革委员会关于…的通知', '省财政厅、省发展和改革委员会'],
  ['国家税务总局云州市税务局关于…的公告', '国家税务总局云州市税务局'],
  ['云州市人民政府办公室转发市财政局关于…的通知', '云州市人民政府办公室'],
  ['农业部和财政部关于…的通知', '农业部、财政部'],
  ['云州市人民政府公告', '云州市人民政府'],
  ['关于开展试点工作的通知', ''],
  ['云州市养犬管理条例', ''],
])('%s is issued by %s', (title, expected) => {
  expect(titleIssuers(title).join('、')).toBe(expected);
});

test.each([
  ['第58号', '云州市人民政府令', '市长 张三', '云州市人民政府令第58号'],
  ['（2023年第4号）', '云州市人民政府公告', null, '云州市人民政府公告（2023年第4号）'],
  ['2023年第4号', '国家能源局 公告', null, '国家能源局公告2023年第4号'],
  ['2023年第4号', '关于公布收费目录的公告', '北川省财政厅', '北川省财政厅公告2023年第4号'],
  ['云政发〔2023〕4号', '云州市人民政府公告', null, '云政发〔2023〕4号'],
  [undefined, '云州市人民政府公告（2023年第4号）', null, '云州市人民政府公告（2023年第4号）'],
  [undefined, '云州市人民政府令第12号', null, '云州市人民政府令第12号'],
  [undefined, '云州市人民政府关于防汛的通知', '云州市人民政府', null],
])('number %s of %s by %s is %s', (line, title, issuer, expected) => {
  expect(numberOf(line, title, issuer)).toBe(expected);
});

/** Moves the block with the text to a place on its sheet: columns of a signature. */
function placed(layout: ReturnType<typeof sketchLayout>, places: Readonly<Record<string, readonly [number, number]>>) {
  return {
    ...layout,
    blocks: layout.blocks.map((block) => {
      const place = block.type === 'text' ? places[block.text] : undefined;
      if (!place || block.type !== 'text') return block;
      const [x, y] = place;
      const [line] = block.lines;
      return {
        ...block,
        lines: [{ ...line!, bbox: [x, y, x + block.text.length * 10, y + 12] as const }],
      } as TextBlock;
    }),
  };
}

test('a signature block is read by column, a name over two lines is one', () => {
  const sketch = [
    '[center 18] 关于规范审批的通知',
    '[flush] 各县人民政府：',
    '现就审批工作通知如下。',
    '[right] 北川市城镇化工作',
    '[right] 委员会办公室',
    '[right] 北川市行政审批局',
    '[right] 2019年3月26日',
  ].join('\n');
  const gazette = structure(
    placed(sketchLayout(sketch), {
      北川市城镇化工作: [100, 500],
      委员会办公室: [110, 514],
      北川市行政审批局: [350, 506],
      '2019年3月26日': [360, 530],
    }),
    sketchSource,
  );
  expect(gazette.children[0]?.issuer).toBe('北川市城镇化工作委员会办公室、北川市行政审批局');
  expect(gazette.children[0]?.issuedOn).toBe('2019-03-26');
});

test('an imprint read as two blocks is neither signature nor date', () => {
  const sketch = [
    '[center 18] 北川市行政审批局关于规范审批的通知',
    '现就审批工作通知如下。',
    '[right] 北川市行政审批局',
    '[right] 2019年3月26日',
    '北川市行政审批局办公室',
    '2019年3月28日印发',
  ].join('\n');
  const gazette = structure(
    placed(sketchLayout(sketch), { 北川市行政审批局办公室: [50, 700], '2019年3月28日印发': [400, 700] }),
    sketchSource,
  );
  const [document] = gazette.children;
  expect(document?.issuer).toBe('北川市行政审批局');
  expect(document?.issuedOn).toBe('2019-03-26');
  expect(document?.printedBy).toEqual({ office: '北川市行政审批局办公室', date: '2019-03-28' });
});
