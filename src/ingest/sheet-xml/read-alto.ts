/** ALTO 2 to 4 (Library of Congress): OCR of others, and what gongbao itself exports. */
import type { Box, ReadGlyph } from '../../tree/page.js';
import { resolutionOf } from '../picture/resolution.js';
import { childOf, childrenOf, elementsOf, nameOf, textOf, within, type XmlElement } from '../xml.js';
import type { XmlSheet, XmlString } from './xml-sheet.js';

/** @param dpi resolution of the sheet's picture, where one is at hand */
export function readAlto(root: XmlElement, dpi: number | null): XmlSheet[] {
  const styles = new Map(childrenOf(childOf(root, 'Styles'), 'TextStyle').map((style) => [style.attribs.ID, style]));
  const description = childOf(root, 'Description');
  const steps = [...within(description, 'Processing', 'ocrProcessingStep')];
  const settings = steps.map((step) => textOf(childOf(step, 'processingStepSettings'))).join(' ');
  const engine = steps.map((step) => textOf(childOf(step, 'processingSoftware', 'softwareName'))).find(Boolean);
  const isBornDigital = steps.some((step) => textOf(childOf(step, 'processingStepDescription')) === 'born-digital');
  const unit = textOf(childOf(description, 'MeasurementUnit')).trim();
  const told = Number(/dpi=(\d+)/.exec(settings)?.[1] ?? dpi); // dpi=200
  return childrenOf(childOf(root, 'Layout'), 'Page').map((page) => {
    const [across, down] = [Number(page.attribs.WIDTH), Number(page.attribs.HEIGHT)];
    const reach = [...within(page, 'TextLine', 'Illustration')].map((one) => boxOf(one, 1) ?? [0, 0, 0, 0]);
    const [width, height] = [
      across || Math.max(1, ...reach.map((box) => box[2])),
      down || Math.max(1, ...reach.map((box) => box[3])),
    ];
    const points = pointsOf(unit, told || resolutionOf(Math.min(width, height)));
    const lines = [...within(page, 'TextLine')].map((line) => stringsOf(line, points, styles));
    const confidence =
      page.attribs.PC === undefined
        ? meanOf([...within(page, 'String')].map(({ attribs }) => attribs.WC))
        : Number(page.attribs.PC);
    return {
      width: width * points,
      height: height * points,
      lines: lines.filter((line) => line.length > 0),
      rules: boxesOf(page, 'GraphicalElement', points),
      pictures: boxesOf(page, 'Illustration', points),
      engine: engine ?? 'ALTO',
      isBornDigital,
      confidence,
    };
  });
}

/** Points in a unit of the file. */
function pointsOf(unit: string, dpi: number): number {
  if (unit === 'mm10') return 72 / 254;
  return unit === 'inch1200' ? 72 / 1200 : 72 / dpi;
}

function stringsOf(line: XmlElement, points: number, styles: ReadonlyMap<string | undefined, XmlElement>): XmlString[] {
  const children = elementsOf(line);
  const block = line.parent as XmlElement;
  const rotation = Number(block.attribs.ROTATION ?? 0);
  const vertical = (line.attribs.BASEDIRECTION ?? block.attribs.BASEDIRECTION) === 'ttb';
  return children.flatMap((child, i): XmlString[] => {
    if (nameOf(child) !== 'String' && nameOf(child) !== 'HYP') return [];
    const box = boxOf(child, points) ?? boxOf(line, points);
    const text = child.attribs.CONTENT ?? '';
    if (!box || text.trim() === '') return [];
    const named = [child, line, block].flatMap(({ attribs }) => attribs.STYLEREFS?.split(/\s+/) ?? []);
    const style = named.map((id) => styles.get(id)).find(Boolean)?.attribs ?? {};
    const next = children[i + 1];
    return [
      {
        text: next && nameOf(next) === 'SP' ? `${text} ` : text,
        box,
        size: Number(style.FONTSIZE) || null,
        font: style.FONTFAMILY ?? '',
        bold: /\bbold\b/.test(child.attribs.STYLE ?? style.FONTSTYLE ?? ''),
        angle: (360 - rotation) % 360,
        vertical,
        ...readIn(child, text),
      },
    ];
  });
}

/** How surely each character of a String was read, by its glyphs or the digits of its CC; nothing where one is missing. */
function readIn(string: XmlElement, text: string): Pick<XmlString, 'read'> {
  const glyphs = childrenOf(string, 'Glyph').filter(({ attribs }) => attribs.GC !== undefined);
  const byGlyph = glyphs.map((glyph): ReadGlyph => {
    const others = childrenOf(glyph, 'Variant').flatMap(({ attribs }) => attribs.CONTENT ?? []);
    return { confidence: Number(glyph.attribs.GC), ...(others.length > 0 && { others }) };
  });
  const byDigit = (string.attribs.CC?.match(/\d/g) ?? []).map((digit) => ({ confidence: 1 - Number(digit) / 10 })); // CC="0 0 3"
  const read = byGlyph.length > 0 ? byGlyph : byDigit;
  const isWhole =
    read.length === [...text].length && read.every(({ confidence }) => confidence >= 0 && confidence <= 1);
  return isWhole ? { read } : {};
}

const boxesOf = (page: XmlElement, name: string, points: number): Box[] =>
  [...within(page, name)].map((element) => boxOf(element, points)).filter((box) => box !== null);

function boxOf({ attribs }: XmlElement, points: number): Box | null {
  const numbers = [attribs.HPOS, attribs.VPOS, attribs.WIDTH, attribs.HEIGHT].map(Number);
  if (!numbers.every(Number.isFinite)) return null;
  const [x, y, width, height] = numbers as [number, number, number, number];
  return [x * points, y * points, (x + width) * points, (y + height) * points];
}

function meanOf(values: readonly (string | undefined)[]): number | null {
  const numbers = values.filter((value) => value !== undefined).map(Number);
  return numbers.length > 0 ? numbers.reduce((sum, value) => sum + value, 0) / numbers.length : null;
}
