/** Lines below the heading of a 目录, over as many sheets as it takes. */
import { isAnyContentsHeading } from '../../text/contents-heading.js';
import { lineText, type TextLine } from '../lines/text-line.js';
import { type PageBeside, pageBeside } from './page-beside.js';

/** Numbers below a heading from which on it is one of a 目录. */
const fewest = 2;
/** Lines of text on a new sheet before which its first entry must end. */
const firstEntry = 3;
const numberLine = /^[（(]?[^，。；]{0,30}(?:第?\d{1,4})\s*号[）)]?$/; // 国发〔2016〕24号  第125号

/** Each line with the side on which its 目录 prints the pages. */
export function contentsZone(flow: readonly TextLine[]): ReadonlyMap<TextLine, PageBeside['at']> {
  const zone = new Map<TextLine, PageBeside['at']>();
  let last = 0;
  let open: PageBeside['at'] | null = null;
  for (const sheet of sheetsOf(flow)) {
    const heading = sheet.findIndex((line) => !line.object && isAnyContentsHeading(lineText(line)));
    const lines = sheet.slice(heading + 1);
    if (heading < 0 && open === null) continue;
    const found = entriesOf(lines, heading >= 0 ? { at: null, last: 0 } : { at: open, last });
    if (!found || (heading < 0 && found.first >= firstEntry)) {
      open = null;
      continue;
    }
    for (const line of lines.slice(0, found.end)) zone.set(line, found.at);
    last = found.last;
    open = found.end === lines.length ? found.at : null;
  }
  return zone;
}

interface Entries {
  readonly at: PageBeside['at'];
  /** Indexes of the first line with a number, and behind the last of the zone. */
  readonly first: number;
  readonly end: number;
  /** The last number. */
  readonly last: number;
}

/** Lines with numbers that rise, at the side where most of them stand. */
function entriesOf(
  lines: readonly TextLine[],
  before: { readonly at: PageBeside['at'] | null; readonly last: number },
): Entries | null {
  const beside = lines.map((line) => (line.object ? null : pageBeside(line)));
  const count = (side: PageBeside['at']) => beside.filter((one) => one?.at === side).length;
  const at = before.at ?? (count('start') > count('end') ? 'start' : 'end');
  let { last } = before;
  const found: number[] = [];
  for (const [i, one] of beside.entries()) {
    if (lines[i]!.object) break;
    if (one?.at !== at) continue;
    if (one.page < last) break;
    last = one.page;
    found.push(i);
  }
  if (found.length < (before.at === null ? fewest : 1)) return null;
  return { at, first: found[0]!, end: endOf(lines, found.at(-1)!, at), last };
}

/** Behind the last number stand the rest of its title, where numbers come first, and the number of its document. */
function endOf(lines: readonly TextLine[], lastFound: number, at: PageBeside['at']): number {
  let end = lastFound + 1;
  const entry = lines[lastFound]!;
  while (at === 'start' && end < lines.length && goesOn(entry, lines[end]!)) end += 1;
  if (end < lines.length && !lines[end]!.object && numberLine.test(lineText(lines[end]!))) end += 1;
  return end;
}

/** Further in than the number of its entry, and in the same type. */
const goesOn = (entry: TextLine, line: TextLine): boolean =>
  !line.object && line.bbox[0] > entry.bbox[0] + 0.5 * entry.size && Math.abs(line.size - entry.size) < 0.1;

function sheetsOf(flow: readonly TextLine[]): TextLine[][] {
  const sheets: TextLine[][] = [];
  for (const line of flow) {
    const sheet = sheets.at(-1);
    if (sheet?.[0]?.page === line.page) sheet.push(line);
    else sheets.push([line]);
  }
  return sheets;
}
