/** Elements of the article → flow: a piece for each line the markup makes, with the style it would be shown in. */
import type { CheerioAPI } from 'cheerio';
import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import type { Flow, FlowSpan } from '../markup/flow.js';
import { initialStyle, type Style, styleOf } from './style.js';
import { isFrame, readTable } from './table.js';
import { below } from './texts.js';

const BLOCKS = new Set(
  'address article blockquote body center dd details div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 hr html li main ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** `leaveOut` says of an element that it is no part of the text: the walker keeps away from it. */
export function walk($: CheerioAPI, root: Element, leaveOut: (element: Element) => boolean): Flow[] {
  const flow: Flow[] = [];
  let spans: FlowSpan[] = [];
  let element = 0;
  let gap = 0;
  let place: { style: Style; headingLevel?: number; note?: boolean } = { style: initialStyle };
  let first = true;
  const places: ListPlaces = new Map();

  const flush = (): void => {
    const { style, headingLevel, note } = place;
    if (spans.every((span) => span.text.trim() === '')) {
      spans = [];
      return;
    }
    const level = headingLevel === undefined ? {} : { headingLevel };
    const indent = first ? style.indent : 0;
    flow.push({
      type: 'text',
      spans,
      align: style.align,
      indent,
      gapBefore: gap,
      element,
      ...level,
      ...(note && { note }),
    });
    spans = [];
    gap = 0;
    first = false;
  };
  const addText = (text: string, { typeface, bold, size }: Style, printed = true): void => {
    spans.push({ text, typeface, bold, size, printed });
  };

  const visit = (node: AnyNode, inherited: Style, headingLevel: number | undefined): void => {
    if (isText(node)) addText(node.data, inherited);
    if (!isTag(node) || leaveOut(node)) return;
    if (node.name === 'br') {
      if (spans.every((span) => span.text.trim() === '')) gap += 1;
      flush();
      return;
    }
    if (node.name === 'img') {
      flush();
      flow.push({ type: 'figure' });
      return;
    }
    const style = styleOf(node, inherited);
    const block = BLOCKS.has(node.name);
    if (!block) {
      for (const child of node.children) visit(child, style, headingLevel);
      return;
    }
    flush();
    if (node.name === 'table' && !isFrame($, node)) {
      flow.push(readTable($, node, (cell) => cellText(cell, leaveOut)));
      gap = 0;
      return;
    }
    const level = /^h[1-6]$/.test(node.name) ? Number(node.name[1]) : headingLevel;
    const before = flow.length;
    const open = (): void => {
      element += 1;
      first = true;
      const note = node.attribs['data-gongbao-note'] !== undefined;
      place = { style, ...(level !== undefined && { headingLevel: level }), ...(note && { note }) };
    };
    open();
    const label = listLabel($, node, places);
    if (label) addText(label, style, false);
    for (const child of node.children) {
      visit(child, style, level);
      if (isTag(child) && BLOCKS.has(child.name)) open();
    }
    flush();
    if (
      flow.length === before &&
      node.name === 'p' &&
      node.children.every((child) => !isTag(child) || child.name !== 'br')
    ) {
      gap += 1;
    }
  };
  visit(root, initialStyle, undefined);
  flush();
  return flow;
}

/** List → item → its place from 0. */
type ListPlaces = Map<Element, ReadonlyMap<Element, number>>;

/** A browser numbers the items of an ordered list; where the text has its own number, the list shows none. */
function listLabel($: CheerioAPI, element: Element, places: ListPlaces): string | null {
  if (element.name !== 'li' || element.parent === null || !isTag(element.parent) || element.parent.name !== 'ol')
    return null;
  if (OWN_NUMBER.test(firstText(element))) return null;
  const known =
    places.get(element.parent) ??
    new Map(
      $(element.parent)
        .children('li')
        .toArray()
        .map((item, i) => [item, i]),
    );
  places.set(element.parent, known);
  const start = Number.parseInt(element.parent.attribs.start ?? '1', 10);
  return `${(Number.isFinite(start) ? start : 1) + (known.get(element) ?? 0)}.`;
}

const OWN_NUMBER = /^[（(第0-9０-９一二三四五六七八九十①-⑳]/u; // "（一）加强…" "1. 推进…"

/** The text of an element from its first character that shows to the end of the node it stands in. */
function firstText(element: Element): string {
  for (const node of below(element)) {
    const text = isText(node) ? node.data.trimStart() : '';
    if (text !== '') return text;
  }
  return '';
}

/** Text of a cell, a line for each of its blocks. */
function cellText(cell: Element, leaveOut: (element: Element) => boolean): string {
  let text = '';
  const visit = (node: AnyNode): void => {
    if (isText(node)) text += node.data.replace(/[\r\n\t]+/g, ' ');
    if (!isTag(node) || leaveOut(node)) return;
    const block = BLOCKS.has(node.name);
    if (block || node.name === 'br') text += '\n';
    for (const child of node.children) visit(child);
    if (block) text += '\n';
  };
  for (const child of cell.children) visit(child);
  return text;
}
