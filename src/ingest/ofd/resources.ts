/** Fonts, styles, pictures and composite units that pages name by number (GB/T 33190-2016, 7.9). */
import type { SheetFont } from '../pdf/glyph.js';
import { readFontName } from '../pdf/typeface.js';
import { childOf, childrenOf, elementsOf, nameOf, textOf, type XmlElement } from '../xml.js';
import type { OfdPackage } from './package.js';

export interface Resources {
  readonly fonts: Map<string, SheetFont>;
  /** Paths in the file of the fonts it brings. */
  readonly fontFiles: Map<string, string>;
  readonly drawParams: Map<string, XmlElement>;
  readonly composites: Map<string, XmlElement>;
  /** Paths in the file. */
  readonly pictures: Map<string, string>;
}

/** Of the common Chinese fonts: OFD gives no metrics. */
const metrics = { ascent: 0.88, descent: -0.12, unit: 1 };

export const plainFont: SheetFont = {
  missing: false,
  name: '',
  typeface: 'unknown',
  bold: false,
  vertical: false,
  ...metrics,
};

export const noResources = (): Resources => ({
  fonts: new Map(),
  fontFiles: new Map(),
  drawParams: new Map(),
  composites: new Map(),
  pictures: new Map(),
});

/** `part` is a Document.xml (its PublicRes and DocumentRes) or a page (its PageRes). */
export async function readResources(file: OfdPackage, part: XmlElement, path: string, into: Resources): Promise<void> {
  for (const location of childrenOf(part, 'PublicRes', 'DocumentRes', 'PageRes')) {
    const found = await file.xml(textOf(location), path);
    const base = found?.root.attribs.BaseLoc ?? '';
    for (const item of found ? elementsOf(found.root).flatMap(elementsOf) : []) {
      const id = item.attribs.ID ?? '';
      if (item.attribs.FontName ?? item.attribs.FamilyName) into.fonts.set(id, fontOf(item));
      if (nameOf(item) === 'DrawParam') into.drawParams.set(id, item);
      const partNamed = (element: string) => {
        const location = textOf(childOf(item, element)).trim();
        if (location === '') return null;
        return file.find(`${base}/${location}`, found!.path) ?? file.find(location, found!.path);
      };
      const picture = partNamed('MediaFile');
      if (picture !== null) into.pictures.set(id, picture);
      const fontFile = partNamed('FontFile');
      if (fontFile !== null) into.fontFiles.set(id, fontFile);
      const content = childOf(item, 'Content');
      if (content) into.composites.set(id, content);
    }
  }
}

function fontOf({ attribs }: XmlElement): SheetFont {
  const own = readFontName(attribs.FontName ?? '');
  const family = readFontName(attribs.FamilyName ?? '');
  return {
    ...plainFont,
    name: own.name || family.name,
    typeface: own.typeface === 'unknown' ? family.typeface : own.typeface,
    bold: own.bold || attribs.Bold === 'true',
  };
}
