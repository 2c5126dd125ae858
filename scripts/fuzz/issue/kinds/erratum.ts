/** 更正: a few lines of the editors. */

import { drawSubject } from '../builtin-texts.js';
import { block, type Context } from '../context.js';
import type { IssueDocument } from '../issue.js';

export function erratum(context: Context): IssueDocument {
  const { draw, year } = context;
  const title = draw.pick(['更正', '更正说明', '更 正']);
  return {
    kind: 'erratum',
    section: null,
    listed: title,
    title: title.replaceAll(' ', ''),
    number: null,
    issuer: undefined,
    date: undefined,
    parts: [{ role: 'main', title: title.replaceAll(' ', '') }],
    blocks: [
      block('doc-title', title),
      block(
        'paragraph',
        `本刊${year}年第${draw.int(1, 9)}期第${draw.int(3, 40)}页《${drawSubject(draw)}管理办法》中“${draw.int(10, 40)}个”应为“${draw.int(41, 90)}个”，特此更正。`,
      ),
    ],
  };
}
