/** 发文目录: what was issued in a month, as a table. */

import { drawSubject } from '../builtin-texts.js';
import { block, type Context } from '../context.js';
import type { IssueDocument } from '../issue.js';

export function list(context: Context): IssueDocument {
  const { draw, place, year, month } = context;
  const title = `${year}年${month}月${place.government.name}发文目录`;
  const rows = Array.from({ length: draw.int(4, 18) }, (_, i) => [
    `${place.government.word}〔${year}〕${i + 1}号`,
    `关于${drawSubject(draw)}工作的通知`,
    `${month}月${i + 1}日`,
  ]);
  const all = [['文号', '标题', '日期'], ...rows];
  return {
    kind: 'list of documents',
    section: draw.pick(['发文目录', place.government.section]),
    listed: title,
    title,
    number: null,
    issuer: undefined,
    date: undefined,
    parts: [{ role: 'main', title }],
    blocks: [block('doc-title', title), { type: 'table', text: all.flat().join(''), rows: all }],
  };
}
