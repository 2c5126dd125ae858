import type { Evidence } from '../../tree/facts.js';
import type { IssueJson } from '../../tree/gazette.js';
import { type Element, element } from '../xml.js';
import { calendarDate, citedIri } from './names.js';

/** A stretch of a leaf's text that becomes an element. */
interface Span {
  readonly start: number;
  readonly end: number;
  readonly wrap: (text: string) => Element;
}

/** Turns the text of a leaf into mixed content: citations as `ref`, time limits that name a day as `date`. */
export type Inline = (
  place: Pick<Evidence, 'documentId' | 'partIndex' | 'path' | 'leaf'>,
  text: string,
) => (Element | string)[];

/** Finds the spans of all leaves once. `componentOf` gives the eId of a document of the issue. */
export function inlineMarkup({ facts }: IssueJson, componentOf: (documentId: string) => string | undefined): Inline {
  const spans = new Map<string, Span[]>();
  const add = (row: Evidence, wrap: Span['wrap']) => {
    const key = keyOf(row);
    spans.set(key, [...(spans.get(key) ?? []), { start: row.start, end: row.end, wrap }]);
  };
  for (const row of facts.citations) {
    const component = row.targetDocumentId === null ? undefined : componentOf(row.targetDocumentId);
    const href = component === undefined ? citedIri(row.number, row.title) : `#${component}`;
    add(row, (text) => element('ref', { href }, [text]));
  }
  for (const row of facts.deadlines) {
    const date = calendarDate(row.due ?? row.from);
    if (date !== null) add(row, (text) => element('date', { date }, [text]));
  }
  return (place, text) => markUp(text, spans.get(keyOf(place)) ?? []);
}

const keyOf = ({ documentId, partIndex, path, leaf }: Parameters<Inline>[0]) =>
  JSON.stringify([documentId, partIndex, path, leaf]);

/** Of spans that overlap the first is kept, and of those that begin together the longest. */
function markUp(text: string, spans: readonly Span[]): (Element | string)[] {
  const content: (Element | string)[] = [];
  let at = 0;
  for (const { start, end, wrap } of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (start < at) continue;
    content.push(text.slice(at, start), wrap(text.slice(start, end)));
    at = end;
  }
  return [...content, text.slice(at)];
}
