/** A notice: it prints and forwards a text (印发), or says what it has to say itself; with annexes printed, left out or none; of one office or several. */
import { block, bodyOf, type Context, closing, drawDate, drawNumber } from '../context.js';
import type { Block, IssueDocument, Part } from '../issue.js';
import type { Office } from '../offices.js';
import { drawAnnexes } from './annexes.js';

export function notice(context: Context): IssueDocument {
  const { draw, office, place, texts, chars } = context;
  const others = draw.shuffled(place.departments.filter((one) => one !== office));
  const offices: Office[] =
    place.departments.includes(office) && draw.chance(0.4) ? [office, ...others.slice(0, draw.int(1, 3))] : [office];
  const { number, printedNumber } = drawNumber(context);
  const date = drawDate(context);
  const publishes = draw.chance(0.6);
  const law = draw.chance(0.5);
  const text = law ? texts.law(draw, chars) : texts.plan(draw, chars);
  const by = offices.map(({ name }) => name).join(' ');
  const title = publishes
    ? `${by}关于印发《${text.title}》的通知`
    : `${by}关于做好${text.title.replace(/(?:工作|实施)?方案|管理办法|条例|办法|规定/, '')}工作的通知`;
  const annexes = drawAnnexes(context);
  const blocks: Block[] = [
    block('doc-title', title),
    block('doc-number', printedNumber),
    block('addressee', office.addressees),
    ...(publishes
      ? [block('paragraph', `${draw.pick(['', '经研究，'])}现将《${text.title}》印发给你们，请认真贯彻执行。`)]
      : [...texts.prose(draw, 1).map((line) => block('paragraph', line)), ...bodyOf(texts.plan(draw, chars))]),
    ...(publishes ? [] : annexes.announced),
    ...closing(context, offices, date.block, draw.chance(0.9)),
    ...(publishes ? [block('part-title', text.title), ...bodyOf(text)] : []),
    ...(publishes ? [] : annexes.printed),
  ];
  const parts: Part[] = [
    { role: 'main', title },
    ...(publishes ? [{ role: 'enclosure' as const, title: text.title }] : annexes.parts),
  ];
  const signed = blocks.some(({ type }) => type === 'signature');
  return {
    kind: offices.length > 1 ? 'joint notice' : publishes ? 'notice with what it publishes' : 'notice',
    section: office.section,
    listed: title,
    title: title.replaceAll(' ', ''),
    number,
    printedNumber,
    issuer:
      signed && offices.length === 1
        ? signatureOf(blocks, office)
        : signed
          ? offices.map(({ name }) => name).join('、')
          : undefined,
    date: signed ? date.iso : undefined,
    parts,
    blocks,
  };
}

/** The signature as printed is the issuer. */
function signatureOf(blocks: readonly Block[], office: Office): string {
  return blocks.find(({ type }) => type === 'signature')?.text ?? office.name;
}
