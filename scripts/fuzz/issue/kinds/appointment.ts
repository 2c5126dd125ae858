/** 任免: who takes and leaves which post. */
import { block, type Context, drawDate, drawNumber } from '../context.js';
import type { IssueDocument } from '../issue.js';
import { drawPerson } from '../offices.js';

const posts =
  '市财政局副局长 市教育局局长 市水利局总工程师 市民政局副局长 市档案馆馆长 市统计局副局长（试用期一年） 市信访局副局长'.split(
    ' ',
  );

export function appointment(context: Context): IssueDocument {
  const { draw, place } = context;
  const office = place.government;
  const { number, printedNumber } = drawNumber(context, office.word.replace(/发$/, '干').replace(/^(.)发$/, '$1任'));
  const date = drawDate(context);
  const people = Array.from({ length: draw.int(2, 9) }, () => drawPerson(draw));
  const title = `${office.name}关于${people[0]}等同志职务任免的通知`;
  const takes = people.map(
    (name) => `${name}同志任${draw.pick(posts)}${draw.chance(0.3) ? `，免去其${draw.pick(posts)}职务` : ''}`,
  );
  return {
    kind: 'appointment',
    section: draw.pick(['人事任免', office.section]),
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
      block('addressee', office.addressees),
      block('paragraph', '经研究决定：'),
      ...takes.map((line, i) => block('paragraph', line + (i === takes.length - 1 ? '。' : '；'))),
      block('signature', office.name),
      date.block,
    ],
  };
}
