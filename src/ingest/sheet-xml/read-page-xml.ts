/** PAGE XML (PRImA, 2013 to 2019): regions with polygons, as Transkribus, eScriptorium and OCR-D write it. */
import type { Box } from '../../tree/page.js';
import { resolutionOf } from '../picture/resolution.js';
import { childOf, childrenOf, textOf, within, type XmlElement } from '../xml.js';
import type { XmlSheet, XmlString } from './xml-sheet.js';

const PICTURES = ['ImageRegion', 'GraphicRegion', 'LineDrawingRegion', 'ChartRegion'];

/** @param dpi resolution of the sheet's picture, where one is at hand */
export function readPageXml(root: XmlElement, dpi: number | null): XmlSheet[] {
  const creator = textOf(childOf(root, 'Metadata', 'Creator')).trim();
  return childrenOf(root, 'Page').map((page) => {
    const [width, height] = [Number(page.attribs.imageWidth) || 1, Number(page.attribs.imageHeight) || 1];
    const points = 72 / (dpi ?? resolutionOf(Math.min(width, height)));
    const lines = [...within(page, 'TextLine')];
    const said = lines.map((line) => Number(childOf(line, 'TextEquiv')?.attribs.conf)).filter(Number.isFinite);
    return {
      width: width * points,
      height: height * points,
      lines: lines.map((line) => stringsOf(line, points)).filter((line) => line.length > 0),
      rules: boxesOf(page, ['SeparatorRegion'], points),
      pictures: boxesOf(page, PICTURES, points),
      engine: creator === '' ? 'PAGE' : creator,
      isBornDigital: false,
      confidence: said.length > 0 ? said.reduce((sum, value) => sum + value, 0) / said.length : null,
    };
  });
}

/** The words of a line, or the line itself where it has none. */
function stringsOf(line: XmlElement, points: number): XmlString[] {
  const words = childrenOf(line, 'Word').filter((word) => textIn(word) !== '');
  const region = line.parent as XmlElement;
  const orientation = Number(region.attribs.orientation ?? 0); // degrees clockwise by which the region is turned
  const direction = line.attribs.readingDirection ?? region.attribs.readingDirection;
  return (words.length > 0 ? words : [line]).flatMap((element): XmlString[] => {
    const [text, box] = [textIn(element), boxOf(element, points) ?? boxOf(line, points)];
    const style = childOf(element, 'TextStyle')?.attribs ?? childOf(line, 'TextStyle')?.attribs ?? {};
    if (text === '' || !box) return [];
    return [
      {
        text: words.length > 0 ? `${text} ` : text,
        box,
        size: Number(style.fontSize) || null,
        font: style.fontFamily ?? '',
        bold: style.bold === 'true',
        angle: (Math.round(orientation / 90) * 90 + 360) % 360,
        vertical: direction === 'top-to-bottom',
      },
    ];
  });
}

/** Of several readings the first is the best. */
const textIn = (element: XmlElement) => textOf(childOf(element, 'TextEquiv', 'Unicode')).trim();

const boxesOf = (page: XmlElement, names: readonly string[], points: number): Box[] =>
  [...within(page, ...names)].map((region) => boxOf(region, points)).filter((box) => box !== null);

/** The box around the polygon `x,y x,y …`. */
function boxOf(element: XmlElement, points: number): Box | null {
  const polygon = childOf(element, 'Coords')?.attribs.points?.trim().split(/\s+/) ?? [];
  const corners = polygon.map((corner) => corner.split(',').map(Number));
  if (corners.length === 0 || !corners.flat().every(Number.isFinite)) return null;
  const [xs, ys] = [corners.map(([x]) => x! * points), corners.map(([, y]) => y! * points)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}
