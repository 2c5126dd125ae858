/** The path of a PathObject as operators of a PDF, in the space of the object. */
import {
  appendBezierCurve,
  appendQuadraticCurve,
  closePath,
  lineTo,
  moveTo,
  PDFOperator,
  PDFOperatorNames,
} from 'pdf-lib';
import type { XmlElement } from '../../xml.js';
import { pathSteps } from '../path-object.js';
import { arcCurves } from './arc-curves.js';

export function pathOperators(object: XmlElement): PDFOperator[] {
  let at: readonly [number, number] = [0, 0];
  let started = false;
  return pathSteps(object).flatMap(({ letter, numbers }): PDFOperator[] => {
    // A PDF path begins with a move.
    if (!started && letter !== 'M') return [];
    started = true;
    const [a, b, c, d, e, f] = numbers as [number, number, number, number, number, number];
    const from = at;
    if (letter !== 'C') at = numbers.slice(-2) as [number, number];
    if (letter === 'M') return [moveTo(a, b)];
    if (letter === 'L') return [lineTo(a, b)];
    if (letter === 'Q') return [appendQuadraticCurve(a, b, c, d)];
    if (letter === 'B') return [appendBezierCurve(a, b, c, d, e, f)];
    if (letter === 'C') return [closePath()];
    const arc = { rx: a, ry: b, turn: c, isLarge: d !== 0, isClockwise: e !== 0 };
    return arcCurves(from, at, arc).map((curve) => appendBezierCurve(...curve));
  });
}

/** What ends the path: paints it, or nothing of it. */
export function paintOperator({ stroke, fill }: { stroke: boolean; fill: boolean }, isEvenOdd: boolean): PDFOperator {
  const names = PDFOperatorNames;
  if (fill && stroke) return PDFOperator.of(isEvenOdd ? names.FillEvenOddAndStroke : names.FillNonZeroAndStroke);
  if (fill) return PDFOperator.of(isEvenOdd ? names.FillEvenOdd : names.FillNonZero);
  return PDFOperator.of(stroke ? names.StrokePath : names.EndPath);
}
