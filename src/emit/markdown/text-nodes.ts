/** Short names for the mdast nodes the emitters build. */
import type { Heading, Html, Paragraph, PhrasingContent, Strong, Text } from 'mdast';

export const text = (value: string): Text => ({ type: 'text', value });
export const strong = (value: string): Strong => ({ type: 'strong', children: [text(value)] });
export const paragraph = (...children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children });
export const lineBreak: Html = { type: 'html', value: '<br>' };

/** A heading, or a bold paragraph where Markdown's six levels are used up. */
export const heading = (depth: number, value: string): Heading | Paragraph =>
  depth <= 6
    ? { type: 'heading', depth: depth as Heading['depth'], children: [text(value)] }
    : paragraph(strong(value));
