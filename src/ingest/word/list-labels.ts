/**
 * Word keeps no number of an automatic list: it makes them up as it prints. Here they are worked out (ECMA-376, 17.9) and written into the
 * paragraphs as the text that is printed: 一、 （一） 1. 第一条.
 */
import { type CheerioAPI, load } from 'cheerio';
import type { Element } from 'domhandler';
import { formatNumeral } from '../../text/numeral-format.js';

interface Level {
  readonly start: number;
  /** ST_NumberFormat: decimal, chineseCounting, … */
  readonly format: string;
  /** `%1` stands for the number of the first level: 第%1条 */
  readonly text: string;
}

/** @returns `word/document.xml` with its labels written out and the list marks taken off */
export function writeListLabels(document: string, numbering: string): string {
  const lists = readLists(load(numbering, { xml: true }));
  const $ = load(document, { xml: { encodeEntities: 'utf8' } });
  const counters = new Map<string, number[]>();
  $('w\\:p').each((_, paragraph) => {
    const mark = $(paragraph).children('w\\:pPr').children('w\\:numPr');
    const id = attributeOf($, mark.children('w\\:numId')[0]);
    const level = Number(attributeOf($, mark.children('w\\:ilvl')[0]) ?? 0);
    const levels = id === null ? undefined : lists.get(id);
    const own = levels?.[level];
    if (!levels || !own || own.format === 'bullet' || own.format === 'none') return;
    const counter = counters.get(id!) ?? [];
    counters.set(id!, counter);
    counter.length = level + 1;
    counter[level] = (counter[level] ?? own.start - 1) + 1;
    const label = own.text.replace(/%(\d)/g, (_whole, digit: string) => {
      const at = Number(digit) - 1;
      return numberAs(levels[at]?.format ?? 'decimal', counter[at] ?? levels[at]?.start ?? 1);
    });
    mark.remove();
    const run = $('<w:r><w:t xml:space="preserve"></w:t></w:r>');
    run.children('w\\:t').text(label);
    const properties = $(paragraph).children('w\\:pPr');
    if (properties.length > 0) properties.after(run);
    else $(paragraph).prepend(run);
  });
  return $.xml();
}

function readLists($: CheerioAPI): Map<string, Level[]> {
  const abstracts = new Map<string, Level[]>();
  $('w\\:abstractNum').each((_, abstract) => {
    const levels: Level[] = [];
    $(abstract)
      .children('w\\:lvl')
      .each((_i, level) => {
        const child = (name: string) => attributeOf($, $(level).children(name)[0]);
        levels[Number($(level).attr('w:ilvl') ?? 0)] = {
          start: Number(child('w\\:start') ?? 1),
          format: child('w\\:numFmt') ?? 'decimal',
          text: child('w\\:lvlText') ?? '%1.',
        };
      });
    abstracts.set($(abstract).attr('w:abstractNumId') ?? '', levels);
  });
  const lists = new Map<string, Level[]>();
  $('w\\:num').each((_, list) => {
    const levels = abstracts.get(attributeOf($, $(list).children('w\\:abstractNumId')[0]) ?? '');
    if (levels) lists.set($(list).attr('w:numId') ?? '', levels);
  });
  return lists;
}

const attributeOf = ($: CheerioAPI, element: Element | undefined): string | null =>
  element ? ($(element).attr('w:val') ?? null) : null;

/** A number in a format of Word; one that is not known here is printed in digits. */
function numberAs(format: string, value: number): string {
  switch (format) {
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'ideographDigital':
    case 'taiwaneseCountingThousand':
      return formatNumeral(value);
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return value >= 1 && value <= 20 ? String.fromCodePoint(0x2460 + value - 1) : String(value);
    case 'decimalFullWidth':
      return String(value).replace(/\d/g, (digit) => String.fromCodePoint(digit.codePointAt(0)! + 0xfee0));
    case 'upperLetter':
      return String.fromCodePoint(64 + value);
    case 'lowerLetter':
      return String.fromCodePoint(96 + value);
    default:
      return String(value);
  }
}
