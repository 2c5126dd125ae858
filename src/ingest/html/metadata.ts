/** What a web page says about its document beside the text: `<meta>`, a comment of an archive, and the labelled metadata block. */
import type { CheerioAPI } from 'cheerio';
import { type AnyNode, type Element, isComment, isTag } from 'domhandler';
import { labelFields, metaFields } from '../markup/metadata-labels.js';
import { asLabel, type Draft, labelledText, setField } from '../markup/metadata-values.js';
import { below, shortText } from './texts.js';

export function metaElements($: CheerioAPI, draft: Draft): void {
  $('meta[name][content]').each((_, element) => {
    const field = metaFields[($(element).attr('name') ?? '').toLowerCase()];
    if (field && field !== 'issuer') setField(draft, field, $(element).attr('content') ?? '');
  });
}

const COMMENT_KEY = /(?:^|\s)(url|index|title|office|number|date|pubdate)\s*:\s/giu; // "index: 000014349/2005-00156 title: …"

/** A comment at the head that lists `key: value` pairs: at least an index or number beside a title. */
export function headComment($: CheerioAPI, draft: Draft): void {
  for (const node of $.root().contents().toArray()) {
    if (!isComment(node)) continue;
    const keys = [...node.data.matchAll(COMMENT_KEY)];
    const names = keys.map((key) => key[1]?.toLowerCase());
    if (!names.includes('title') || keys.length < 3) continue;
    for (const [i, key] of keys.entries()) {
      const field = metaFields[names[i] ?? ''];
      const end = keys[i + 1]?.index ?? node.data.length;
      if (field) setField(draft, field, node.data.slice((key.index ?? 0) + key[0].length, end));
    }
  }
}

/**
 * The labelled block, wherever it stands: cells `索引号：| value`, `<dt>/<dd>`, list items, `<b>文号：</b><span>…`. Returns the elements that
 * are part of it.
 */
export function labelledBlock($: CheerioAPI, draft: Draft, article: Element | null): AnyNode[] {
  const used: AnyNode[] = [];
  const taken = new Set<AnyNode>();
  const take = (node: AnyNode): void => {
    used.push(node);
    for (const each of below(node)) taken.add(each);
  };
  const inside = new Set(article ? below(article) : []);
  const blocks = new Map<Element, boolean>();
  $('td,th,dt,dd,li,p,span,b,strong,label,em,div,h5,h6').each((_, element) => {
    const text = taken.has(element) ? null : shortText(element, LONGEST);
    if (text === null || (inside.has(element) && !inBlock($, element, blocks))) return;
    const label = asLabel(text);
    const pair = label === null ? labelledText(text) : null;
    if (label !== null) {
      const [sibling] = $(element).next().toArray();
      const value = sibling ? shortText(sibling, LONGEST) : followingText(element);
      if (value === null || value.length > LONGEST || asLabel(value) !== null) return;
      take(element);
      if (sibling) take(sibling);
      const field = labelFields[label];
      if (field) setField(draft, field, value);
    } else if (pair && pair.value.trim() !== '' && !/[:：]/u.test(pair.value.replace(/\d[:：]\d/gu, ''))) {
      take(element);
      const field = labelFields[pair.label];
      if (field) setField(draft, field, pair.value);
    }
  });
  return used;
}

const followingText = (element: AnyNode): string =>
  element.next && 'data' in element.next ? String(element.next.data) : '';

const TELLING = new Set(['索引号', '发文机关', '发文单位', '成文日期', '成文时间', '文号', '发文字号']);

/** Characters of a label with its value. */
const LONGEST = 300;
/** Cells of a list or table that are asked whether they are labels: a block of metadata has no more. */
const MOST_CELLS = 300;
const CELLS = new Set(['td', 'th', 'dt', 'li', 'span', 'b', 'strong']);

/**
 * Inside the text a label counts only in a list or table of at least three labels: a header cell 名称 is none.
 *
 * @param known answers by list or table
 */
function inBlock($: CheerioAPI, element: Element, known: Map<Element, boolean>): boolean {
  const [block] = $(element).closest('table,dl,ul').toArray() as Element[];
  if (!block) return false;
  const answer = known.get(block) ?? hasLabels(block);
  known.set(block, answer);
  return answer;
}

function hasLabels(block: Element): boolean {
  const found = new Set<string>();
  let cells = 0;
  for (const node of below(block)) {
    if (!isTag(node) || !CELLS.has(node.name)) continue;
    const text = shortText(node, LONGEST) ?? '';
    const label = asLabel(text) ?? labelledText(text)?.label;
    if (label !== undefined) found.add(label);
    cells += 1;
    if (cells === MOST_CELLS) break;
  }
  return found.size >= 3 && [...found].some((label) => TELLING.has(label));
}
