/**
 * How the paragraphs of a Word document are set, from their own properties and those of their styles (ECMA-376, 17.7): mammoth keeps none
 * of it, and a title is told from the text below it by nothing else.
 */
import { type CheerioAPI, load } from 'cheerio';
import type { Element } from 'domhandler';

/** What a style says, or leaves to the one it is based on. */
interface Look {
  readonly align?: string;
  /** Half points. */
  readonly size?: number;
  /** Of Chinese characters. */
  readonly font?: string;
  readonly bold?: boolean;
  /** 1 to 9. */
  readonly heading?: number;
  readonly numbering?: Element;
}

export interface Looks {
  /** `word/document.xml`, each paragraph with a style that stands for its look, and with the numbering its own style gives it. */
  readonly document: string;
  /** For mammoth: a class for each look. */
  readonly styleMap: readonly string[];
  /** Puts CSS in place of these classes. */
  readonly dress: (html: string) => string;
}

export function readLooks(document: string, styles: string | undefined): Looks {
  const $ = load(document, { xml: { encodeEntities: 'utf8' } });
  const styleOf = readStyles(styles);
  const looks = new Map<string, { readonly id: number; readonly heading: number | undefined }>();
  $('w\\:p').each((_, paragraph) => {
    if ($(paragraph).children('w\\:pPr').length === 0) $(paragraph).prepend('<w:pPr></w:pPr>');
    const properties = $(paragraph).children('w\\:pPr');
    const style = styleOf(valOf($, properties.children('w\\:pStyle')[0]));
    if (style.numbering && properties.children('w\\:numPr').length === 0) properties.append($.xml(style.numbering));
    const set = { ...style, ...paragraphLook($, properties[0]!), ...usualRun($, paragraph, style) };
    const css = cssOf(set);
    const known = looks.get(`${set.heading ?? ''} ${css}`) ?? { id: looks.size, heading: set.heading };
    looks.set(`${set.heading ?? ''} ${css}`, known);
    properties.children('w\\:pStyle').remove();
    properties.prepend(`<w:pStyle w:val="look-${known.id}"/>`);
  });
  const all = [...looks].map(([key, one]) => ({ ...one, css: key.slice(key.indexOf(' ') + 1) }));
  return {
    document: $.xml(),
    styleMap: all.map(
      ({ id, heading }) => `p.look-${id} => ${heading ? `h${Math.min(6, heading)}` : 'p'}.look-${id}:fresh`,
    ),
    dress: (html) =>
      html.replace(/<(p|h[1-6]) class="look-(\d+)"/g, (_whole, tag, id) => `<${tag} style="${all[Number(id)]!.css}"`),
  };
}

/** Styles can be based on themselves. */
const DEEPEST = 20;

/** The look of a style by its id, with what it takes from others; null is the default style. */
function readStyles(xml: string | undefined): (id: string | null) => Look {
  const $ = load(xml ?? '', { xml: true });
  const styles = new Map<string, { readonly look: Look; readonly basedOn: string | null }>();
  let byDefault: string | null = null;
  $('w\\:style[w\\:type="paragraph"]').each((_, style) => {
    const id = style.attribs['w:styleId'] ?? '';
    if (style.attribs['w:default'] === '1') byDefault = id;
    const heading = /^heading ([1-9])$/i.exec(valOf($, $(style).children('w\\:name')[0]) ?? '')?.[1];
    const properties = $(style).children('w\\:pPr')[0];
    const look = {
      ...(properties && paragraphLook($, properties)),
      ...runLook($, $(style).children('w\\:rPr')[0]),
      ...(heading && { heading: Number(heading) }),
    };
    styles.set(id, { look, basedOn: valOf($, $(style).children('w\\:basedOn')[0]) });
  });
  const plain = runLook($, $('w\\:docDefaults w\\:rPrDefault > w\\:rPr')[0]);
  return (id) => {
    const chain: Look[] = [];
    for (let at = id ?? byDefault; at !== null && chain.length < DEEPEST; at = styles.get(at)?.basedOn ?? null)
      chain.unshift(styles.get(at)?.look ?? {});
    return Object.assign({}, plain, ...chain) as Look;
  };
}

function paragraphLook($: CheerioAPI, properties: Element): Look {
  const align = valOf($, $(properties).children('w\\:jc')[0]);
  const numbering = $(properties).children('w\\:numPr')[0];
  return { ...(align && { align }), ...(numbering && { numbering }) };
}

function runLook($: CheerioAPI, properties: Element | undefined): Look {
  if (!properties) return {};
  const size = Number(valOf($, $(properties).children('w\\:sz')[0]));
  const fonts = $(properties).children('w\\:rFonts').attr() ?? {};
  const font = fonts['w:eastAsia'] ?? fonts['w:ascii'];
  const bold = $(properties).children('w\\:b');
  return {
    ...(size > 0 && { size }),
    ...(font && { font }),
    ...(bold.length > 0 && { bold: !/^(?:0|false|off)$/.test(bold.attr('w:val') ?? '') }),
  };
}

/** Size and font of most of the text of a paragraph. Bold words are marked by mammoth. */
function usualRun($: CheerioAPI, paragraph: Element, style: Look): Look {
  const weights = new Map<string, number>();
  $(paragraph)
    .find('w\\:r')
    .each((_, run) => {
      const { size = style.size, font = style.font } = runLook($, $(run).children('w\\:rPr')[0]);
      const key = JSON.stringify({ size, font });
      weights.set(key, (weights.get(key) ?? 0) + $(run).children('w\\:t').text().trim().length);
    });
  const [most] = [...weights].sort((a, b) => b[1] - a[1]);
  return most ? (JSON.parse(most[0]) as Look) : {};
}

/** Values of `w:jc` (ST_Jc) that are not what a paragraph is without it. */
const alignments: Readonly<Record<string, string>> = { center: 'center', right: 'right', end: 'right' };

function cssOf({ align, size, font, bold }: Look): string {
  const alignment = alignments[align ?? ''];
  return [
    alignment && `text-align: ${alignment}`,
    size && `font-size: ${size / 2}pt`,
    font && `font-family: ${font.replace(/["'<>&;:,]/g, '')}`,
    bold && 'font-weight: bold',
  ]
    .filter(Boolean)
    .join('; ');
}

const valOf = ($: CheerioAPI, element: Element | undefined): string | null =>
  element ? ($(element).attr('w:val') ?? null) : null;
