/** What hangs on a document: annexes announced, and printed as text, as a table, or left out. */
import { block, bodyOf, type Context } from '../context.js';
import type { Block, Part } from '../issue.js';
import { drawTable } from './table.js';

export interface Annexes {
  readonly announced: Block[];
  readonly printed: Block[];
  readonly parts: Part[];
}

export function drawAnnexes(context: Context): Annexes {
  const { draw, texts, chars } = context;
  const count = draw.weighted([
    [5, 0],
    [3, 1],
    [2, 2],
  ]);
  const none: Annexes = { announced: [], printed: [], parts: [] };
  if (count === 0) return none;
  const titles = Array.from(
    { length: count },
    (_, i) => draw.pick(['任务分解表', '评价指标表', '申报指南', '责任清单']) + (i > 0 ? '（试行）' : ''),
  );
  if (draw.chance(0.3)) return { ...none, announced: titles.map((title, i) => announce(title, i, count, '（略）')) };
  const form = draw.pick(['附件', '附件：', '附']);
  const printed: Block[] = [];
  titles.forEach((title, i) => {
    printed.push(block('annex-mark', count > 1 ? `附件${i + 1}` : form), block('part-title', title));
    if (/表|清单/.test(title)) printed.push(drawTable(draw));
    else printed.push(...bodyOf(texts.plan(draw, Math.min(600, chars / 3))));
  });
  return {
    announced: titles.map((title, i) => announce(title, i, count, '')),
    printed,
    parts: titles.map((title) => ({ role: 'annex', title })),
  };
}

const announce = (title: string, i: number, count: number, end: string): Block =>
  block(
    'attachments',
    count === 1 ? `附件：${title}${end}` : `${i === 0 ? '附件：' : '　　　'}${i + 1}．${title}${end}`,
  );
