import { type CheerioAPI, load } from 'cheerio';
import type { Element } from 'domhandler';

/** `<a href="#footnote-2" id="footnote-ref-2">[1]</a>`, and endnotes alike. */
const MARK = 'a[id^="footnote-ref-"], a[id^="endnote-ref-"]';

/**
 * Footnotes and endnotes of the page that mammoth makes: the mark leaves the text, where it would be read as a part of it, and the note
 * comes after the paragraph or table that it belongs to, marked `data-gongbao-note`.
 */
export function placeNotes(html: string): string {
  if (!html.includes('note-ref-')) return html;
  const $ = load(html, null, false);
  const places = new Map<string, Element>();
  $(MARK).each((_, mark) => {
    const name = $(mark).attr('href')?.replace(/^#/, '');
    const place = topOf($, mark);
    if (name !== undefined && place) places.set(name, place);
    const raised = $(mark).parent('sup');
    (raised.length > 0 ? raised : $(mark)).remove();
  });
  const items = new Map(
    $('li[id]')
      .toArray()
      .map((item) => [item.attribs.id, item]),
  );
  const ends = new Map<Element, Element>();
  for (const [name, place] of places) {
    const item = $([items.get(name)].flatMap((one) => one ?? []));
    item.find('a[href*="note-ref-"]').remove();
    const note = $('<p data-gongbao-note=""></p>').text(item.text().trim());
    item.remove();
    $(ends.get(place) ?? place).after(note);
    ends.set(place, note[0] as Element);
  }
  $('ol, ul')
    .filter((_, list) => $(list).children().length === 0)
    .remove();
  return $.html();
}

/** The paragraph, list or table of the page that an element stands in. */
function topOf($: CheerioAPI, element: Element): Element | undefined {
  const above = $(element).parents();
  return above.length === 0 ? undefined : (above.last()[0] as Element);
}
