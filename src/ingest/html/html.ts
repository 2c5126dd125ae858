/** A web page of one document → layout. The page around the text is left out by name, so that the ledger of its characters balances. */
import type { CheerioAPI } from 'cheerio';
import type { AnyNode, Element } from 'domhandler';
import { countGlyphs } from '../../text/normalize.js';
import type { Layout } from '../../tree/block.js';
import type { Ingested, InputFile } from '../../tree/input.js';
import { InputError } from '../input-error.js';
import type { Flow } from '../markup/flow.js';
import { markupLayout } from '../markup/markup-layout.js';
import type { Draft } from '../markup/metadata-values.js';
import { decode } from '../text/decode.js';
import { findArticle, titleOutside } from './article.js';
import { LeftOut } from './left-out.js';
import { loadPage } from './load-page.js';
import { headComment, labelledBlock, metaElements } from './metadata.js';
import { silentSelector } from './page-parts.js';
import { walk } from './walk.js';

/** Throws {@link InputError} for a page without text. */
export function ingestHtml(file: InputFile): Ingested {
  const { text } = decode(file.bytes, declaredEncoding(file.bytes));
  return { kind: 'layout', producer: null, layout: htmlLayout(text) };
}

/** `<meta charset>`, `http-equiv` or an XML declaration: ASCII in every encoding a page may be in. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  return /<meta[^>]{0,200}charset\s*=\s*(?:["']\s*)?([\w-]{3,20})|<\?xml[^>]{0,60}encoding=["']([\w-]{3,20})/i // <meta charset="gb2312">
    .exec(head)
    ?.slice(1)
    .find(Boolean);
}

export function htmlLayout(html: string): Layout {
  const $ = loadPage(html);
  $(silentSelector).not('head,title,meta').remove();
  const metadata: Draft = {};
  metaElements($, metadata);
  headComment($, metadata);
  const article = findArticle($);
  if (!article)
    throw new InputError('cannot be read: the page holds no text; save it again from the browser', 'no-text');
  const labelled = new Set<AnyNode>(labelledBlock($, metadata, article));

  const left = new LeftOut();
  const inside = walk($, article, (element) => left.element($, element, labelled));
  const title = titleOutside($, article, metadata.title, inside, labelled);
  const flow = [...(title ? titleFlow($, title) : []), ...inside].filter((item) => !left.button(item));
  left.around($, new Set<AnyNode>(title ? [article, title] : [article]), labelled);
  if (!flow.some((item) => item.type !== 'figure')) {
    throw new InputError('cannot be read: the page holds no text; save it again from the browser', 'no-text');
  }
  return markupLayout({
    flow,
    metadata,
    drops: left.drops(),
    glyphs: countGlyphs($('body').text()),
    collapse: true,
  });
}

const titleFlow = ($: CheerioAPI, title: Element): Flow[] =>
  walk($, title, () => false).map((item) =>
    item.type === 'text' ? { ...item, align: 'center', headingLevel: 1 } : item,
  );
