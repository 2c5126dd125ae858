/** FillColor and StrokeColor of OFD objects → operators of a PDF (GB/T 33190-2016, 8.3). */
import {
  type PDFOperator,
  setFillingCmykColor,
  setFillingGrayscaleColor,
  setFillingRgbColor,
  setStrokingCmykColor,
  setStrokingGrayscaleColor,
  setStrokingRgbColor,
} from 'pdf-lib';
import { within, type XmlElement } from '../../xml.js';
import type { GraphicObject } from '../walk-objects.js';

type Style = GraphicObject['style'];

export function fillColor(style: Style): PDFOperator {
  const values = channels(style('FillColor'));
  const [a, b, c, d] = values as [number, number, number, number];
  if (values.length === 4) return setFillingCmykColor(a, b, c, d);
  return values.length === 3 ? setFillingRgbColor(a, b, c) : setFillingGrayscaleColor(a);
}

export function strokeColor(style: Style): PDFOperator {
  const values = channels(style('StrokeColor'));
  const [a, b, c, d] = values as [number, number, number, number];
  if (values.length === 4) return setStrokingCmykColor(a, b, c, d);
  return values.length === 3 ? setStrokingRgbColor(a, b, c) : setStrokingGrayscaleColor(a);
}

/** `255 0 0` → 1 0 0: one number of gray, three of light, four of ink; black where none is given. Of a shade that changes, its first. */
function channels(color: string | XmlElement | undefined): number[] {
  if (color === undefined || typeof color === 'string') return [0];
  const [shade] = within(color, 'Color');
  const value = color.attribs.Value ?? shade?.attribs.Value ?? '';
  const values = value
    .split(/[\s,]+/)
    .filter(Boolean)
    .map((one) => Math.min(1, Math.max(0, Number(one) / 255)));
  return [1, 3, 4].includes(values.length) && values.every(Number.isFinite) ? values : [0];
}
