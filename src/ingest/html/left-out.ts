/** What of a web page is no text of its document, and why: the drops of its ledger. */
import type { CheerioAPI } from 'cheerio';
import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import { countGlyphs } from '../../text/normalize.js';
import type { Drop, DropReason } from '../../tree/page.js';
import { type Flow, rawText } from '../markup/flow.js';
import { buttonLine, chromeSelector } from './page-parts.js';

const HIDDEN = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i; // "display:none" "color:red; visibility: hidden"

export class LeftOut {
  readonly #texts = new Map<DropReason, string>();

  /** Is an element inside the article no part of the text? Then its text is put down as left out. */
  element($: CheerioAPI, element: Element, labelled: ReadonlySet<AnyNode>): boolean {
    const reason = reasonOf($, element, labelled);
    if (reason) this.#add(reason, $(element).text());
    return reason !== null;
  }

  /** Is a line only the caption of buttons (打印, 关闭)? */
  button(item: Flow): boolean {
    if (item.type !== 'text' || !buttonLine.test(rawText(item).trim())) return false;
    this.#add('navigation', rawText(item));
    return true;
  }

  /** Everything of the page outside the kept elements. */
  around($: CheerioAPI, kept: ReadonlySet<AnyNode>, labelled: ReadonlySet<AnyNode>): void {
    const visit = (node: AnyNode, reason: DropReason): void => {
      if (kept.has(node)) return;
      if (isText(node)) this.#add(reason, node.data);
      if (!isTag(node)) return;
      const own = reasonOf($, node, labelled) ?? reason;
      for (const child of node.children) visit(child, own);
    };
    for (const body of $('body').toArray()) visit(body, 'navigation');
  }

  drops(): Drop[] {
    return [...this.#texts]
      .map(
        ([reason, text]): Drop => ({
          page: 1,
          reason,
          glyphs: countGlyphs(text),
          text: text.replace(/\s+/gu, ' ').trim(),
        }),
      )
      .filter(({ glyphs }) => glyphs > 0);
  }

  #add(reason: DropReason, text: string): void {
    this.#texts.set(reason, `${this.#texts.get(reason) ?? ''} ${text}`);
  }
}

function reasonOf($: CheerioAPI, element: Element, labelled: ReadonlySet<AnyNode>): DropReason | null {
  if (labelled.has(element)) return 'metadata-block';
  if (element.attribs.hidden !== undefined || HIDDEN.test(element.attribs.style ?? '')) return 'invisible';
  return $(element).is(chromeSelector) ? 'navigation' : null;
}
