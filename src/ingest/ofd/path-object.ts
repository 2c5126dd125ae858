/** PathObject → ruled lines: its AbbreviatedData (GB/T 33190-2016, 9) as a path of pdfjs-dist, judged as in a PDF. */
import type { Rule } from '../../tree/page.js';
import type { Pdfjs } from '../pdf/load-pdfjs.js';
import type { Matrix } from '../pdf/matrix.js';
import { pathRules } from '../pdf/path-rules.js';
import { childOf, textOf, type XmlElement } from '../xml.js';

/** Letters of AbbreviatedData: the code pdfjs-dist has for the same, and how many numbers follow. An arc becomes a curve to its end. */
const commands: Readonly<Record<string, { readonly code: number; readonly numbers: number }>> = {
  S: { code: 0, numbers: 2 },
  M: { code: 0, numbers: 2 },
  L: { code: 1, numbers: 2 },
  B: { code: 2, numbers: 6 },
  Q: { code: 3, numbers: 4 },
  A: { code: 1, numbers: 7 },
  C: { code: 4, numbers: 0 },
};

/** Only these names of operators matter to the reader of paths. */
const OPS = { stroke: 1, fill: 2, fillStroke: 3 } as unknown as Pdfjs['OPS'];

export function objectRules(object: XmlElement, lineWidth: number, toSheet: Matrix): Rule[] {
  const { attribs } = object;
  const op = (attribs.Stroke === 'false' ? 0 : 1) + (attribs.Fill === 'true' ? 2 : 0);
  if (attribs.Visible === 'false' || op === 0) return [];
  const data: number[] = [];
  const parts = textOf(childOf(object, 'AbbreviatedData'))
    .split(/[\s,]+/)
    .filter(Boolean);
  for (let i = 0; i < parts.length; i++) {
    const command = commands[parts[i]!];
    if (!command) continue;
    const numbers = parts.slice(i + 1, i + 1 + command.numbers).map(Number);
    if (numbers.length < command.numbers || !numbers.every(Number.isFinite)) break;
    data.push(command.code, ...(parts[i] === 'A' ? numbers.slice(-2) : numbers));
    i += command.numbers;
  }
  const rules = pathRules([op, [data], null], OPS, { ctm: toSheet, lineWidth, clip: null });
  // A closed path of two points draws its line there and back.
  return [...new Map(rules.map((rule) => [rule.bbox.join(), rule])).values()];
}
