import { tocLines } from '../../src/layout/contents/leader-lines.js';
import { lineText, type TextLine } from '../../src/layout/lines/text-line.js';
import { type Boundary, Grouping } from '../../src/layout/paragraphs/boundary.js';
import { isOther, parts } from '../../src/layout/paragraphs/group-paragraphs.js';
import { paragraphStyle } from '../../src/layout/paragraphs/paragraph-style.js';
import type { PlacedObject } from '../../src/layout/sheet/placed-object.js';
import type { TruthStream } from './truth-stream.js';

export interface ParagraphCase {
  readonly boundary: Boundary;
  readonly breaks: boolean;
}

/** Every boundary between two lines that the truth has, seen with the paragraph before it as it truly is. */
export function paragraphCases(flow: readonly TextLine[], size: number, truth: TruthStream): ParagraphCase[] {
  const lines = flow.filter(({ object }) => !object);
  const located = truth.locate(lines.map((line) => ({ text: lineText(line), page: line.page })));
  const toc = tocLines(flow);
  const grouping = new Grouping(paragraphStyle(flow, size));
  const cases: ParagraphCase[] = [];
  let objects: PlacedObject[] = [];
  let i = -1;
  for (const line of flow) {
    if (line.object) {
      objects.push(line.object);
      continue;
    }
    i++;
    const [before, here] = [located[i - 1], located[i]];
    const known = before && here && !toc.has(line) && grouping.group.length > 0 && !isOther(lines[i - 1]!, line);
    const goesOn = before && here && before.last === here.first && before.end === here.start;
    const breaks = !goesOn;
    // Where neither holds the lines are in wrong order: nothing is learned from them.
    if (known && (goesOn || (before.closes && here.opens))) {
      const boundary = grouping.before(line, objects.filter(parts), lines[i + 1]);
      cases.push({ boundary: { ...boundary, group: [...boundary.group] }, breaks });
    }
    if (breaks) grouping.begin(line);
    else grouping.add(line);
    objects = [];
  }
  return cases;
}
