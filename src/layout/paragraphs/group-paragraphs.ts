/** Lines in reading order → groups of lines that make one block each. */

import { isAnyContentsHeading } from '../../text/contents-heading.js';
import type { Doubt } from '../../tree/block.js';
import { contentsZone } from '../contents/contents-zone.js';
import { endsEntry, sameEntry, tocLines } from '../contents/leader-lines.js';
import { decide } from '../evidence/decide.js';
import { lineText, type TextLine } from '../lines/text-line.js';
import type { PlacedObject } from '../sheet/placed-object.js';
import { type Boundary, Grouping } from './boundary.js';
import { paragraphFeatures } from './features/paragraph-features.js';
import { paragraphStyle } from './paragraph-style.js';

/** Lines of one paragraph, or tables and figures that follow one another. */
export type Group = { readonly lines: TextLine[]; readonly inContents: boolean } | { readonly objects: PlacedObject[] };

export interface Grouped {
  readonly groups: Group[];
  readonly doubts: Doubt[];
}

/** Margins below this are handed on as doubts. */
const doubtful = 1;

/** A paragraph goes on below a table or figure, which then comes after it; a title does not. @param size of the text, points */
export function groupParagraphs(flow: readonly TextLine[], size: number): Grouped {
  const groups: Group[] = [];
  const doubts: Doubt[] = [];
  const grouping = new Grouping(paragraphStyle(flow, size));
  const contents = contentsZone(flow);
  const toc = tocLines(flow);
  let objects: PlacedObject[] = [];
  const flush = () => {
    if (objects.length > 0) groups.push({ objects });
    objects = [];
  };
  const breaks = (line: TextLine, after: TextLine | undefined): boolean => {
    const last = grouping.group.at(-1);
    if (!last) return true;
    // Where pages stand before titles, structure puts the lines of an entry together.
    if (contents.has(line) || contents.has(last))
      return contents.get(line) !== 'end' || contents.get(last) !== 'end' || !sameEntry(last, line);
    // The cover above it may be set in the type of its heading.
    if (after && contents.has(after) && isAnyContentsHeading(lineText(line))) return true;
    // An entry of a 目录 ends with its page number, whatever its lines look like.
    if (toc.has(line)) return !toc.has(last) || !sameEntry(last, line);
    if (toc.has(last) && endsEntry(last)) return true;
    if (isOther(last, line)) return true;
    const boundary = grouping.before(line, objects.filter(parts), after);
    const decision = decide('paragraph-break', boundary, paragraphFeatures);
    if (decision.margin < doubtful) doubts.push(doubt(boundary, decision));
    return decision.choice;
  };
  for (const [i, line] of flow.entries()) {
    if (line.object) objects.push(line.object);
    else if (breaks(line, flow[i + 1])) {
      flush();
      grouping.begin(line);
      groups.push({ lines: grouping.group, inContents: contents.has(line) });
    } else grouping.add(line);
  }
  flush();
  return { groups, doubts };
}

/** A footnote may be named in the middle of a paragraph. */
export const parts = (object: PlacedObject): boolean => !('type' in object && object.type === 'note');

/** Lines of another size, or across the columns below one of them, are never one paragraph. */
export const isOther = (last: TextLine, next: TextLine): boolean =>
  Math.abs(last.size - next.size) > 0.08 * last.size || last.column.extent !== next.column.extent;

const shown = 12;

function doubt({ next, before, after }: Boundary, { choice, margin, because }: ReturnType<typeof decide>): Doubt {
  return {
    what: choice ? 'paragraph-parted' : 'paragraph-joined',
    page: next.page,
    bbox: next.bbox,
    text: `${before.slice(-shown)}|${after.slice(0, shown)}`,
    margin: Math.round(margin * 100) / 100,
    because,
  };
}
