/** Short names for the mdast nodes the emitters build. */
import type { Heading, Html, Paragraph, PhrasingContent, Strong, Text } from 'mdast';

export const text = (value: string): Text => ({ type: 'text', value });
export const strong = (value: string): Strong => ({ type: 'strong', children: [text(value)] });
export const paragraph = (...children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children });
export const lineBreak: Html = { type: 'html', value: '<br>' };

/** A place to link to, `[…](#cmp_3__lvl_一)`: Markdown has no ids of its own, and those made of headings change with them. */
export const anchor = (id: string): Html => ({
  type: 'html',
  value: `<a id="${id.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></a>`,
});

/** A heading, behind its anchor where it has one; a bold paragraph where Markdown's six levels are used up. */
export const heading = (depth: number, value: string, id?: string): Heading | Paragraph => {
  const place = id === undefined ? [] : [anchor(id)];
  return depth <= 6
    ? { type: 'heading', depth: depth as Heading['depth'], children: [...place, text(value)] }
    : paragraph(...place, strong(value));
};
