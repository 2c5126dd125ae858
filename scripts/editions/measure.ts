/** Widths of text in the faces of a design. */
import { createCanvas } from '@napi-rs/canvas';
import type { Design, Face } from './design.js';

/** Width in points of a text at a size. */
export type Measure = (text: string, face: Face, size: number) => number;

/** Fonts with a predefined CMap have no file: Chinese characters are 1 em wide, all others half. */
export const halfWidthMeasure: Measure = (text, _face, size) =>
  [...text].reduce((sum, c) => sum + (c.codePointAt(0)! < 0x2000 ? 0.5 : 1) * size, 0);

export function canvasMeasure(design: Design): Measure {
  const context = createCanvas(8, 8).getContext('2d');
  const known = new Map<string, number>();
  return (text, face, size) => {
    let sum = 0;
    for (const c of text) {
      const key = face + c;
      let em = known.get(key);
      if (em === undefined) {
        const { family, bold } = design.faces[face];
        context.font = `${bold ? 'bold ' : ''}100px "${family}"`;
        em = context.measureText(c).width / 100;
        known.set(key, em);
      }
      sum += em * size;
    }
    return sum;
  };
}
