/** XML of OFD, ALTO, PAGE and METS. Elements are named without their prefix: files write `ofd:`, another one, or none. */
import { load } from 'cheerio';
import { type Element, isTag, isText } from 'domhandler';

export type XmlElement = Element;

/** The root element; null where there is none. */
export function parseXml(bytes: Uint8Array): XmlElement | null {
  const start = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  const encoding = /encoding\s*=\s*["']gb/i.test(start)
    ? 'gb18030'
    : /^(?:\xff\xfe|<\0)/.test(start)
      ? 'utf-16le'
      : 'utf-8'; // encoding="GBK"
  const $ = load(new TextDecoder(encoding).decode(bytes), { xml: true });
  return $.root().contents().toArray().find(isTag) ?? null;
}

export const nameOf = (element: XmlElement) => element.name.slice(element.name.indexOf(':') + 1);

export const elementsOf = (parent: XmlElement) => parent.children.filter(isTag);

export const childrenOf = (parent: XmlElement | undefined, ...names: string[]): XmlElement[] =>
  parent ? elementsOf(parent).filter((child) => names.includes(nameOf(child))) : [];

/** The first element on a path of names. */
export const childOf = (parent: XmlElement | undefined, ...path: string[]): XmlElement | undefined =>
  path.reduce<XmlElement | undefined>((element, name) => childrenOf(element, name)[0], parent);

/** All elements of these names below an element, in order. */
export function* within(parent: XmlElement | undefined, ...names: string[]): Generator<XmlElement> {
  for (const child of parent ? elementsOf(parent) : []) {
    if (names.includes(nameOf(child))) yield child;
    yield* within(child, ...names);
  }
}

export const textOf = (element: XmlElement | undefined): string =>
  element?.children.map((child) => (isText(child) ? child.data : '')).join('') ?? '';

/** ST_Box or CT_CTM: `count` finite numbers parted by spaces, or null. */
export function tupleOf(value: string | undefined, count: 4 | 6): number[] | null {
  const numbers = (value ?? '')
    .split(/[\s,]+/)
    .filter(Boolean)
    .slice(0, count)
    .map(Number);
  return numbers.length === count && numbers.every(Number.isFinite) ? numbers : null;
}
