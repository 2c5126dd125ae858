/** One page of an OFD document → a sheet. */
import { countGlyphs } from '../../text/normalize.js';
import { lineBoxes } from '../../tree/line-boxes.js';
import type { Box, Drop, Page, SheetAnnotation } from '../../tree/page.js';
import { around, gatherRuns } from '../pdf/gather-runs.js';
import type { Glyph } from '../pdf/glyph.js';
import { emptySheet } from '../pdf/read-sheet.js';
import { sortGlyphs } from '../pdf/sort-glyphs.js';
import { pixelsOf } from '../picture/resolution.js';
import type { XmlElement } from '../xml.js';
import type { OfdDocument } from './document.js';
import { Drawing } from './draw-content.js';
import { pageLayers } from './page-layers.js';
import { boxOf } from './walk-objects.js';

export const UNDECODED = 'it is a picture that cannot be decoded: print the file to PDF from an OFD reader';
const PICTURE = 'it is a picture that the file does not hold: print the file to PDF from an OFD reader';

export async function readPage(document: OfdDocument, page: XmlElement, number: number): Promise<Page> {
  const found = await pageLayers(document, page);
  if (!found)
    return emptySheet(number, `the file does not hold its content (${page.attribs.BaseLoc}): get a fresh copy`);
  const { width, height, toSheet, layers, notes } = found;
  const drawing = new Drawing(document.resources);
  for (const layer of layers) drawing.draw(layer, toSheet);

  const watermarks: Glyph[] = [];
  const annotations: SheetAnnotation[] = [];
  const laidOver: Box[] = [];
  for (const { isWatermark, appearance, toSheet: own } of notes) {
    const note = new Drawing(document.resources);
    note.draw(appearance, own);
    laidOver.push(...note.images);
    if (isWatermark) watermarks.push(...note.glyphs);
    else annotations.push(...annotationOf(note.glyphs));
  }
  const seals = document.seals(page.attribs.ID ?? '').map((boundary) => boxOf(boundary, toSheet));
  const { kept, drops, count } = sortGlyphs(drawing.glyphs, number, width, height);
  if (kept.length === 0 && drawing.images.length > drawing.pictures.length) return emptySheet(number, PICTURE);
  const images = [...drawing.images, ...laidOver, ...seals];
  const dpi = kept.length === 0 ? await resolutionOn(document, drawing.pictures) : null;
  if (kept.length === 0 && drawing.shapes === 0 && drawing.pictures.length > 0 && dpi === null)
    return emptySheet(number, UNDECODED);
  return {
    ...emptySheet(number, null),
    width,
    height,
    runs: gatherRuns(kept),
    rules: drawing.rules,
    images,
    blank: drawing.glyphs.length + drawing.shapes + images.length === 0,
    textLayer: kept.length > 0 ? 'born-digital' : 'none',
    glyphs: count + glyphsOf(watermarks) + annotations.reduce((sum, { text }) => sum + countGlyphs(text), 0),
    ...(dpi !== null && { dpi }),
    ...(annotations.length > 0 && { annotations }),
    drops: [...drops, ...decoration(watermarks, number)],
  };
}

/** Dots an inch of the largest picture on a page; null where there is none that can be decoded. */
async function resolutionOn({ file }: OfdDocument, pictures: Drawing['pictures']): Promise<number | null> {
  const [largest] = [...pictures].sort((a, b) => areaOf(b.box) - areaOf(a.box));
  if (!largest || areaOf(largest.box) === 0) return null;
  const pixels = await pixelsOf(await file.read(largest.path));
  return pixels === null ? null : 72 * Math.sqrt(pixels / areaOf(largest.box));
}

const areaOf = ([x0, y0, x1, y1]: Box) => (x1 - x0) * (y1 - y0);

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
