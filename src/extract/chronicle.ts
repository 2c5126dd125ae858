/** What a text tells as reached by a day (截至2022年底，全国累计建成153家) says that it was written later, and, told often, that it is a report. */
import type { BodyNode, GazetteDocument } from '../tree/gazette.js';
import { REPORTS_WHAT_WAS } from './deadline/lexicon.js';
import { readDates } from './tokens/date/read-dates.js';

export interface Chronicle {
  /** The last day told of, ISO; null where none is. */
  readonly writtenAfter: string | null;
  readonly isChronicle: boolean;
}

/** 截至2022年底, 截止到2022年6月30日 */
const UNTIL = /截(?:至|止到?)/g;
/** Characters looked over behind 截至: the date, and what was reached by then. */
const DATE = 16;
const REACH = 80;
/** So many times told, it is a report whatever it is called. */
const OFTEN = 3;

const known = new WeakMap<GazetteDocument, Chronicle>();

/** Reads it once for each document. */
export function chronicleOf(document: GazetteDocument): Chronicle {
  const found = known.get(document);
  if (found) return found;
  const days = document.children.flatMap(({ children }) => [...toldDays(children)]);
  const chronicle = { writtenAfter: days.sort().at(-1) ?? null, isChronicle: days.length >= OFTEN };
  known.set(document, chronicle);
  return chronicle;
}

function* toldDays(nodes: readonly BodyNode[]): Generator<string> {
  for (const node of nodes) {
    if (node.type === 'clause') yield* toldDays(node.children);
    if (node.type !== 'paragraph') continue;
    for (const { index, 0: word } of node.text.matchAll(UNTIL)) {
      const from = index + word.length;
      const [date] = readDates(node.text, from, Math.min(node.text.length, from + DATE), null);
      if (
        date?.start === from &&
        date.last !== null &&
        REPORTS_WHAT_WAS.test(node.text.slice(date.end, date.end + REACH))
      )
        yield date.last;
    }
  }
}
