/** 公告, 意见, 决定: without addressee; numbered by year or like a notice; the date may stand in brackets below the title. */
import { block, bodyOf, type Context, drawDate, drawNumber, printDate } from '../context.js';
import type { IssueDocument } from '../issue.js';

export function announcement(context: Context): IssueDocument {
  const { draw, office, texts, chars, year, dateStyle } = context;
  const form = draw.pick(['公告', '意见', '决定'] as const);
  const text = texts.plan(draw, chars);
  const subject = text.title.replace(/(?:工作|实施)方案$/, '');
  const title = `${office.name}关于${form === '意见' ? `加强${subject}工作的` : `${subject}有关事项的`}${form}`;
  const byYear = form === '公告' && draw.chance(0.5) ? `${year}年第${draw.int(1, 60)}号` : null;
  const { number, printedNumber } = drawNumber(context);
  const date = drawDate(context);
  const above = draw.chance(0.3);
  const printed = printDate(date.iso, dateStyle);
  return {
    kind: form,
    section: office.section,
    listed: title,
    title,
    number: byYear ? undefined : number,
    printedNumber: byYear ?? printedNumber,
    issuer: above ? undefined : office.name,
    date: date.iso,
    parts: [{ role: 'main', title }],
    blocks: [
      block('doc-title', title),
      ...(above ? [block('adoption', `（${printed}）`)] : []),
      block('doc-number', byYear ?? printedNumber),
      ...(form === '意见' && draw.chance(0.7) ? [block('addressee', office.addressees)] : []),
      ...texts.prose(draw, 1).map((line) => block('paragraph', line)),
      ...bodyOf(text),
      ...(above ? [] : [block('signature', office.name), date.block]),
    ],
  };
}
