/** PathObject (GB/T 33190-2016, 9): its AbbreviatedData, and the ruled lines it shows, judged as in a PDF. */
import type { Rule } from '../../tree/page.js';
import type { Pdfjs } from '../pdf/load-pdfjs.js';
import type { Matrix } from '../pdf/matrix.js';
import { pathRules } from '../pdf/path-rules.js';
import { childOf, textOf, type XmlElement } from '../xml.js';
import type { GraphicObject } from './walk-objects.js';

/** A letter of AbbreviatedData, and its numbers in the space of the object. */
export interface PathStep {
  readonly letter: 'M' | 'L' | 'B' | 'Q' | 'A' | 'C';
  readonly numbers: readonly number[];
}

/** How many numbers follow each letter. S and M both start a piece. */
const letters: Readonly<Record<string, readonly [PathStep['letter'], number]>> = {
  S: ['M', 2],
  M: ['M', 2],
  L: ['L', 2],
  B: ['B', 6],
  Q: ['Q', 4],
  A: ['A', 7],
  C: ['C', 0],
};

/** Up to the first step that is not whole. */
export function pathSteps(object: XmlElement): PathStep[] {
  const parts = textOf(childOf(object, 'AbbreviatedData'))
    .split(/[\s,]+/)
    .filter(Boolean);
  const found: PathStep[] = [];
  for (let i = 0; i < parts.length; i++) {
    const [letter, count] = letters[parts[i]!] ?? [];
    if (letter === undefined) continue;
    const numbers = parts.slice(i + 1, i + 1 + count!).map(Number);
    if (numbers.length < count! || !numbers.every(Number.isFinite)) break;
    found.push({ letter, numbers });
    i += count!;
  }
  return found;
}

/** What a PathObject paints: by default its line, and not what is inside. */
export const paintsOf = ({ attribs }: XmlElement) => ({
  stroke: attribs.Visible !== 'false' && attribs.Stroke !== 'false',
  fill: attribs.Visible !== 'false' && attribs.Fill === 'true',
});

/** Millimetres, where neither the object nor its DrawParam gives one. */
const lineWidthByDefault = 0.353;

export function lineWidthOf(style: GraphicObject['style']): number {
  const width = Number(style('LineWidth') ?? lineWidthByDefault);
  return Number.isFinite(width) ? width : lineWidthByDefault;
}

/** Codes pdfjs-dist has for the steps. An arc becomes a line to its end. */
const codes: Readonly<Record<PathStep['letter'], number>> = { M: 0, L: 1, B: 2, Q: 3, A: 1, C: 4 };

/** Only these names of operators matter to the reader of paths. */
const OPS = { stroke: 1, fill: 2, fillStroke: 3 } as unknown as Pdfjs['OPS'];

export function objectRules(object: XmlElement, lineWidth: number, toSheet: Matrix): Rule[] {
  const { stroke, fill } = paintsOf(object);
  const op = (stroke ? 1 : 0) + (fill ? 2 : 0);
  if (op === 0) return [];
  const data = pathSteps(object).flatMap(({ letter, numbers }) => [
    codes[letter],
    ...(letter === 'A' ? numbers.slice(-2) : numbers),
  ]);
  const rules = pathRules([op, [data], null], OPS, { ctm: toSheet, lineWidth, clip: null });
  // A closed path of two points draws its line there and back.
  return [...new Map(rules.map((rule) => [rule.bbox.join(), rule])).values()];
}
