import { posix } from 'node:path';
import { childOf, childrenOf, within, type XmlElement } from '../xml.js';
import type { AlbumSheet } from './open-album.js';

/**
 * The sheets of a METS file in the order of its physical map; without one, its files in their order.
 *
 * @param path of the METS file, from which its links go
 * @param names files that are there
 */
export function orderByMets(mets: XmlElement, path: string, names: readonly string[]): AlbumSheet[] {
  const there = new Set(names);
  const files = [...within(childOf(mets, 'fileSec'), 'file')];
  const pathOf = new Map(
    files.flatMap((file) => {
      const link = hrefOf(childOf(file, 'FLocat'));
      const found = link === null ? null : posix.join(posix.dirname(path), link);
      return found !== null && there.has(found) ? [[file.attribs.ID, found] as const] : [];
    }),
  );
  const physical = childrenOf(mets, 'structMap').find(({ attribs }) => attribs.TYPE?.toUpperCase() === 'PHYSICAL');
  const pages = [...within(physical, 'div')].filter(({ attribs }) => attribs.TYPE?.toLowerCase() === 'page');
  const groups = pages.map((page) => [...within(page, 'fptr')].map(({ attribs }) => pathOf.get(attribs.FILEID)));
  const held = groups.length > 0 ? groups : [...pathOf.values()].map((file) => [file]);
  return held
    .map((group) => ({
      xml: group.find((file) => file?.toLowerCase().endsWith('.xml')) ?? null,
      picture: group.find((file) => file !== undefined && /\.(?:tiff?|jpe?g|png|webp)$/i.test(file)) ?? null,
    }))
    .filter(({ xml, picture }) => xml !== null || picture !== null);
}

/** `xlink:href`, whatever its prefix. */
function hrefOf(element: XmlElement | undefined): string | null {
  const [, value] = Object.entries(element?.attribs ?? {}).find(([name]) => /(?:^|:)href$/.test(name)) ?? [];
  try {
    return value === undefined ? null : decodeURIComponent(value.replace(/^file:\/+/, ''));
  } catch {
    return null; // an escape that is none
  }
}
