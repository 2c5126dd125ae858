import { create } from 'xmlbuilder2';
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';

/** An XML element before it is written. Attributes that are null are left out; `xmlns` puts it and all in it into another namespace. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | null>>;
  readonly children: readonly (Element | string)[];
}

export const element = (
  name: string,
  attributes: Element['attributes'] = {},
  children: readonly (Element | string)[] = [],
): Element => ({ name, attributes, children });

/** An XML 1.0 file of UTF-8 text. Line breaks stand between elements only, never inside running text, where they would be text. */
export function xmlFile(root: Element, namespace: string): string {
  const document = create({ version: '1.0', encoding: 'UTF-8' });
  append(document.ele(namespace, root.name), root, '\n');
  return `${document.end({ prettyPrint: false }).replace('?>', '?>\n')}\n`;
}

function append(node: XMLBuilder, { attributes, children }: Element, line: string): void {
  for (const [key, value] of Object.entries(attributes))
    if (value !== null && key !== 'xmlns') node.att(key, clean(value));
  const isMixed = children.some((child) => typeof child === 'string');
  const inner = `${line}  `;
  for (const child of children) {
    if (typeof child === 'string') {
      if (child !== '') node.txt(clean(child));
    } else {
      if (!isMixed) node.txt(inner);
      const { xmlns } = child.attributes;
      append(xmlns ? node.ele(xmlns, child.name) : node.ele(child.name), child, isMixed ? line : inner);
    }
  }
  if (!isMixed && children.length > 0) node.txt(line);
}

/** XML 1.0 has no way at all to write these code points, not even as references. */
const clean = (text: string): string =>
  text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu, '');
