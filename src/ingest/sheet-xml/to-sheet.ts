import { countGlyphs } from '../../text/normalize.js';
import type { Box, GlyphRun, Page, Rule } from '../../tree/page.js';
import { emptySheet } from '../pdf/read-sheet.js';
import { readFontName } from '../pdf/typeface.js';
import { howSure } from './how-sure.js';
import { LineSizes } from './line-sizes.js';
import type { XmlSheet, XmlString } from './xml-sheet.js';

/** Points: what is thicker is a picture or a box. */
const THICKEST_RULE = 4;

/** Sheets of one file → pages as a PDF gives them, numbered from 1. Sizes that the file does not name are worked out over all sheets. */
export function toSheets(sheets: readonly XmlSheet[]): Page[] {
  const sizes = new LineSizes(sheets.flatMap(({ lines }) => lines));
  return sheets.map((sheet, i): Page => {
    const runs = sheet.lines.flatMap((line) => line.map((string) => toRun(string, line, sizes)));
    const isEmpty = runs.length === 0;
    const textLayer = isEmpty ? 'none' : sheet.isBornDigital ? 'born-digital' : 'ocr';
    return {
      ...emptySheet(i + 1, null),
      width: sheet.width,
      height: sheet.height,
      runs,
      rules: sheet.rules.flatMap((box) => toRule(box) ?? []),
      images: sheet.pictures,
      blank: isEmpty && sheet.pictures.length === 0,
      textLayer,
      ...(textLayer === 'ocr' && { ocr: { engine: sheet.engine, confidence: sheet.confidence, ...howSure(runs) } }),
      glyphs: countGlyphs(runs.map(({ text }) => text).join('')),
    };
  });
}

function toRun(string: XmlString, line: readonly XmlString[], sizes: LineSizes): GlyphRun {
  const { text, box, angle, vertical } = string;
  const { name, typeface, bold } = readFontName(string.font);
  const size = string.size ?? sizes.of(line);
  const isLevel = angle === 0 && !vertical;
  const middle = (box[1] + box[3]) / 2;
  // Boxes of OCR reach from the highest to the lowest ink: lines of one size would differ in height.
  const bbox: Box = string.size === null && isLevel ? [box[0], middle - size / 2, box[2], middle + size / 2] : box;
  // The space behind a string was not read.
  const isSpaced = string.read !== undefined && [...text].length > string.read.length;
  const read = isSpaced ? [...string.read, { confidence: 1 }] : string.read;
  return { text, bbox, size, font: name, typeface, bold: bold || string.bold, angle, vertical, ...(read && { read }) };
}

function toRule(bbox: Box): Rule | null {
  const [width, height] = [bbox[2] - bbox[0], bbox[3] - bbox[1]];
  if (Math.min(width, height) > THICKEST_RULE) return null;
  return { orientation: width >= height ? 'horizontal' : 'vertical', bbox };
}
