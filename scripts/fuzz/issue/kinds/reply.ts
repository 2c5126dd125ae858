/** A reply (批复): to one office, short. */

import { blockOf } from '../blocks.js';
import { drawSubject, numeral, sentence } from '../builtin-texts.js';
import { block, type Context, closing, drawDate, drawNumber } from '../context.js';
import type { IssueDocument } from '../issue.js';

export function reply(context: Context): IssueDocument {
  const { draw, office } = context;
  const subject = drawSubject(draw);
  const { number, printedNumber } = drawNumber(context, office.word.replace(/发$/, '函'));
  const date = drawDate(context);
  const title = `${office.name}关于${subject}规划的批复`;
  return {
    kind: 'reply',
    section: office.section,
    listed: title,
    title,
    number,
    printedNumber,
    issuer: office.name,
    date: date.iso,
    parts: [{ role: 'main', title }],
    blocks: [
      block('doc-title', title),
      block('doc-number', printedNumber),
      block('addressee', `${draw.pick(['清河县', '南浦区', '永宁市', '长岭县'])}人民政府：`),
      block('paragraph', `你们《关于报送${subject}规划的请示》收悉。现批复如下：`),
      ...Array.from({ length: draw.int(2, 5) }, (_, i) => blockOf(`${numeral(i + 1)}、${sentence(draw)}`)),
      { ...block('signature', office.name) },
      date.block,
      ...closing(context, [], date.block, false),
    ],
  };
}
