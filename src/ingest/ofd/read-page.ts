/** One page of an OFD document → a sheet. */
import { countGlyphs } from '../../text/normalize.js';
import { lineBoxes } from '../../tree/line-boxes.js';
import type { Box, Drop, Page, SheetAnnotation } from '../../tree/page.js';
import { around, gatherRuns } from '../pdf/gather-runs.js';
import type { Glyph } from '../pdf/glyph.js';
import type { Matrix } from '../pdf/matrix.js';
import { emptySheet } from '../pdf/read-sheet.js';
import { sortGlyphs } from '../pdf/sort-glyphs.js';
import { childOf, childrenOf, textOf, tupleOf, type XmlElement } from '../xml.js';
import type { OfdDocument } from './document.js';
import { boxOf, Drawing, ownSpace, type PlacedPicture } from './draw-content.js';
import { readResources } from './resources.js';

/** Points in a millimetre. */
const point = 72 / 25.4;
const a4 = [0, 0, 210, 297];

const SHAPES = 'only shapes are drawn on it: if they are text, print the file to PDF from an OFD reader';
const PICTURE = 'it is a picture that the file does not hold: print the file to PDF from an OFD reader';

/** A page, and the pictures it consists of where there is nothing else on it. */
export interface OfdPage {
  readonly page: Page;
  readonly scan: readonly PlacedPicture[];
}

export async function readPage(document: OfdDocument, page: XmlElement, number: number): Promise<OfdPage> {
  const { file, path } = document;
  const found = await file.xml(page.attribs.BaseLoc ?? '', path);
  if (!found)
    return lost(emptySheet(number, `the file does not hold its content (${page.attribs.BaseLoc}): get a fresh copy`));
  await readResources(file, found.root, found.path, document.resources);
  const area = areaOf(childOf(found.root, 'Area')) ?? areaOf(document.area) ?? a4;
  const [left, top, width, height] = area as [number, number, number, number];
  const toSheet: Matrix = [point, 0, 0, point, -left * point, -top * point];

  const drawing = new Drawing(document.resources);
  for (const { attribs } of childrenOf(found.root, 'Template')) {
    const template = await document.template(attribs.TemplateID ?? '');
    if (template) drawing.draw(template, toSheet);
  }
  const content = childOf(found.root, 'Content');
  if (content) drawing.draw(content, toSheet);

  const watermarks: Glyph[] = [];
  const annotations: SheetAnnotation[] = [];
  const laidOver: Box[] = [];
  for (const { isWatermark, appearance } of await document.annotations(page.attribs.ID ?? '')) {
    const [, , , , x, y] = ownSpace(appearance);
    const note = new Drawing(document.resources);
    note.draw(appearance, [point, 0, 0, point, (x - left) * point, (y - top) * point]);
    laidOver.push(...note.images);
    if (isWatermark) watermarks.push(...note.glyphs);
    else annotations.push(...annotationOf(note.glyphs));
  }
  const seals = document.seals(page.attribs.ID ?? '').map((boundary) => boxOf(boundary, toSheet));
  const [sheetWidth, sheetHeight] = [width * point, height * point];
  const { kept, drops, count } = sortGlyphs(drawing.glyphs, number, sheetWidth, sheetHeight);
  const scan = kept.length === 0 ? drawing.pictures : [];
  if (kept.length === 0 && drawing.images.length > scan.length) return lost(emptySheet(number, PICTURE));
  const images = [...drawing.images, ...laidOver, ...seals];
  const read: Page = {
    ...emptySheet(number, null),
    width: sheetWidth,
    height: sheetHeight,
    runs: gatherRuns(kept),
    rules: drawing.rules,
    images,
    blank: drawing.glyphs.length + drawing.shapes + images.length === 0,
    textLayer: kept.length > 0 ? 'born-digital' : 'none',
    glyphs: count + glyphsOf(watermarks) + annotations.reduce((sum, { text }) => sum + countGlyphs(text), 0),
    ...(annotations.length > 0 && { annotations }),
    drops: [...drops, ...decoration(watermarks, number)],
    suspect: kept.length === 0 && scan.length === 0 && drawing.shapes > 0 ? SHAPES : null,
  };
  return { page: read, scan };
}

export const lost = (page: Page): OfdPage => ({ page, scan: [] });

function areaOf(area: XmlElement | undefined): number[] | null {
  const box = tupleOf(textOf(childOf(area, 'PhysicalBox')), 4);
  return box && box[2]! > 0 && box[3]! > 0 ? box : null;
}

const glyphsOf = (glyphs: readonly Glyph[]) => countGlyphs(glyphs.map(({ text }) => text).join(''));

/** A stamp, or a note of a reader: its text, where it has any. */
function annotationOf(glyphs: readonly Glyph[]): SheetAnnotation[] {
  const text = glyphs.map((glyph) => glyph.text).join('');
  return countGlyphs(text) === 0 ? [] : [{ text, bbox: glyphs.map(({ bbox }) => bbox).reduce(around) }];
}

function decoration(glyphs: readonly Glyph[], page: number): Drop[] {
  const text = glyphs.map((glyph) => glyph.text).join('');
  const boxes = lineBoxes(glyphs.map(({ bbox }) => bbox));
  return countGlyphs(text) === 0 ? [] : [{ page, reason: 'decoration', glyphs: countGlyphs(text), text, boxes }];
}
