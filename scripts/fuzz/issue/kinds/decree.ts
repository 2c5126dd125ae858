/** A decree and the rules it puts in force. */
import { block, bodyOf, type Context, drawDate, printDate } from '../context.js';
import type { IssueDocument } from '../issue.js';
import { drawPerson } from '../offices.js';

export function decree(context: Context): IssueDocument {
  const { draw, place, texts, chars, year, dateStyle } = context;
  const office = place.government;
  const text = texts.law(draw, chars);
  const date = drawDate(context);
  const n = draw.int(20, 780);
  const full = place.level === 'national' || place.level === 'ministry' ? `中华人民共和国${office.name}` : office.name;
  const listed = draw.pick([text.title, `${full}令（第${n}号）${text.title}`]);
  return {
    kind: 'decree',
    section: office.section,
    listed,
    title: text.title,
    number: `${full}令第${n}号`,
    printedNumber: `第${n}号`,
    issuer: undefined,
    date: date.iso,
    parts: [
      { role: 'main', title: text.title },
      { role: 'enclosure', title: text.title },
    ],
    blocks: [
      block('doc-title', `${full}令`),
      block('doc-number', `第${n}号`),
      block(
        'paragraph',
        `《${text.title}》已经${year}年第${draw.int(1, 30)}次常务会议审议通过，现予公布，自${year + 1}年${draw.int(1, 9)}月1日起施行。`,
      ),
      block('signature', `${office.head}　${drawPerson(draw)}`),
      date.block,
      block('part-title', text.title),
      ...(draw.chance(0.5) ? [block('adoption', `（${printDate(date.iso, dateStyle)}${full}令第${n}号公布）`)] : []),
      ...bodyOf(text),
    ],
  };
}
