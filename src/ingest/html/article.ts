/** Where on a web page the text of the document stands. */
import type { CheerioAPI } from 'cheerio';
import { type AnyNode, type Element, isTag } from 'domhandler';
import { type Flow, rawText } from '../markup/flow.js';
import { articleSelectors } from './page-parts.js';
import { below, shortText, type TextSize, textSizes } from './texts.js';

/**
 * The element that holds the text: a known container, if it holds enough of the page; else the smallest element that holds most of the
 * text outside links.
 */
export function findArticle($: CheerioAPI): Element | null {
  const [body] = $('body').toArray();
  if (!body) return null;
  const sizes = textSizes(body);
  const lengthOf = (node: AnyNode): number => sizes.get(node)?.all ?? 0;
  for (const selector of articleSelectors) {
    const [best] = $(selector)
      .toArray()
      .sort((a, b) => lengthOf(b) - lengthOf(a));
    if (best && isTag(best) && lengthOf(best) >= 40) return best;
  }
  return densest($, body, sizes);
}

function densest($: CheerioAPI, body: Element, sizes: ReadonlyMap<AnyNode, TextSize>): Element {
  const weigh = (element: AnyNode): number => {
    const { all = 0, linked = 0 } = sizes.get(element) ?? {};
    return all - 2 * linked;
  };
  let element = body;
  for (;;) {
    const children = $(element).children().toArray();
    const total = weigh(element);
    const heavy = children.find((child) => weigh(child) >= 0.85 * total);
    if (!heavy || /^(?:p|span|table|ul|ol)$/.test(heavy.name)) return element;
    element = heavy;
  }
}

/** The title where it stands outside the text and the text does not begin with it: an element that says what `<title>` says, or an `<h1>`. */
export function titleOutside(
  $: CheerioAPI,
  article: Element,
  known: string | undefined,
  inside: readonly Flow[],
  labelled: ReadonlySet<AnyNode>,
): Element | null {
  const page = bare(known ?? $('head title').first().text());
  const opening = bare(
    inside
      .slice(0, 6)
      .map((item) => (item.type === 'text' ? rawText(item) : ''))
      .join(''),
  );
  const apart = new Set<AnyNode>([article, ...below(article), ...$(article).parents().toArray()]);
  const candidates = $('h1,h2,h3,[class*="title" i],[id*="title" i],td,div,p')
    .toArray()
    .filter((element) => !labelled.has(element) && !apart.has(element))
    .map((element) => ({ element, text: bare(shortText(element, LONGEST_TITLE) ?? '') }))
    .filter(({ element, text }) => plausible(text) && !holdsBlocks(element));
  const heading = candidates.find(({ element }) => element.name === 'h1');
  const said = candidates.filter(({ text }) => page.startsWith(text)).sort((a, b) => b.text.length - a.text.length);
  const title = said.find(({ element }) => /^h[1-3]$/.test(element.name)) ?? said[0] ?? heading;
  return title && !opening.includes(title.text) ? title.element : null;
}

/** Characters of a title with all blanks of its source. */
const LONGEST_TITLE = 2000;

function holdsBlocks(element: Element): boolean {
  for (const node of below(element)) if (isTag(node) && /^(?:p|div|table|a)$/.test(node.name)) return true;
  return false;
}

const plausible = (text: string): boolean => text.length >= 6 && text.length <= 150;
const bare = (text: string): string => text.replace(/\s/gu, '');
