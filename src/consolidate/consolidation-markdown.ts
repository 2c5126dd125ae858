import type { Root, RootContent } from 'mdast';
import { markdown } from '../emit/markdown/stringify.js';
import type { Consolidation } from './consolidate.js';
import type { RefusalReason } from './instruction.js';

const REASONS: Readonly<Record<RefusalReason, string>> = {
  'not-understood': '看不懂这句修改',
  'no-such-article': '原文没有这一条',
  'no-such-paragraph': '原文没有这一款',
  'no-such-item': '原文没有这一项',
  'phrase-not-found': '原文没有这个词句',
  'wrong-position': '没有可以插入的位置',
  'other-number': '条文序号与修改后的不一致',
};

/** The amended text; below each changed article the sentences that changed it, at the end what could not be applied. */
export function consolidationMarkdown({ title, asOf, nodes, refused }: Consolidation): string {
  const text = (value: string) => ({ type: 'text' as const, value });
  const paragraph = (value: string): RootContent => ({ type: 'paragraph', children: [text(value)] });
  const heading = (depth: 1 | 2, value: string): RootContent => ({ type: 'heading', depth, children: [text(value)] });
  const by = (each: { title: string; documentNumber: string | null; sentence: string }) =>
    `《${each.title.replaceAll('《', '〈').replaceAll('》', '〉')}》${each.documentNumber ?? ''}：${each.sentence}`;
  const children: RootContent[] = [
    heading(1, title),
    paragraph(asOf === null ? '按数据集内全部修改整理。' : `截至${asOf}有效的文本。`),
  ];
  for (const node of nodes) {
    if ('heading' in node) {
      children.push(heading(2, node.heading));
      continue;
    }
    children.push(...node.text.split('\n').map(paragraph));
    if (node.changedBy.length > 0)
      children.push({
        type: 'blockquote',
        children: node.changedBy.map((each) => ({ type: 'paragraph', children: [text(`修改依据：${by(each)}`)] })),
      });
  }
  if (refused.length > 0) {
    children.push(
      heading(2, '未能应用的修改'),
      ...refused.map((each) => paragraph(`${by(each)}（${REASONS[each.reason]}）`)),
    );
  }
  const root: Root = { type: 'root', children };
  return markdown(root);
}
