import { isLarge } from '../body-style.js';
import { aroundAll, centreY, overlapsY } from '../box.js';
import { readPageNumber } from '../furniture/page-number.js';
import { readLabel } from '../paragraphs/label.js';
import { type Segment, textOf } from '../segment.js';

/** Notes are smaller than the text by this. */
const smallNote = 0.88;

/**
 * Small text at the foot of a column, column by column. Below it on the sheet stands nothing, or what ends the columns of one document
 * above the next: a title, the mark of an annex (附件1), or a line that runs over the edges of the column.
 */
export function footColumns(segments: readonly Segment[], bodySize: number): Segment[][] {
  const isSmall = (segment: Segment) => segment.size < smallNote * bodySize;
  const usual = segments.filter(
    (segment) => segment.object || !(isSmall(segment) || readPageNumber(textOf(segment)) !== null),
  );
  const small = segments.filter((segment) => !segment.object && isSmall(segment));
  const columns: Segment[][] = [];
  for (const segment of [...small].sort((a, b) => b.bbox[2] - b.bbox[0] - (a.bbox[2] - a.bbox[0]))) {
    const column = columns.find((members) => members.some((member) => over(member, segment)));
    if (column) column.push(segment);
    else columns.push([segment]);
  }
  const titles = usual.filter((segment) => isLarge(segment, bodySize) && isAlone(segment, segments));
  return columns
    .flatMap((column) => parted(column, usual, titles))
    .filter((part) => isFoot(part, bodySize))
    .map(({ members }) => members);
}

/** A title over the columns may be too short to reach any of them. */
const isAlone = (segment: Segment, segments: readonly Segment[]) =>
  segments.every((other) => other === segment || !overlapsY(other.bbox, segment.bbox));

const over = (a: Segment, b: Segment) => a.bbox[0] < b.bbox[2] && a.bbox[2] > b.bbox[0];

interface SmallText {
  readonly members: Segment[];
  readonly below: Segment | undefined;
}

/** Small text that nothing of the usual size stands between, from top to bottom, with what stands below it. */
function parted(column: readonly Segment[], usual: readonly Segment[], titles: readonly Segment[]): SmallText[] {
  const around = usual
    .filter((other) => titles.includes(other) || column.some((segment) => over(segment, other)))
    .sort((a, b) => centreY(a.bbox) - centreY(b.bbox));
  const parts: SmallText[] = [];
  for (const segment of [...column].sort((a, b) => centreY(a.bbox) - centreY(b.bbox))) {
    const below = around.find(({ bbox }) => centreY(bbox) > centreY(segment.bbox));
    const last = parts.at(-1);
    if (last && last.below === below) last.members.push(segment);
    else parts.push({ members: [segment], below });
  }
  return parts;
}

function isFoot({ members, below }: SmallText, bodySize: number): boolean {
  if (!below) return true;
  const [left, , right] = aroundAll(members.map(({ bbox }) => bbox));
  if (readLabel(textOf(below))?.kind === 'annex') return true;
  const runsOver = below.bbox[0] < left - bodySize || below.bbox[2] > right + 2 * bodySize;
  return !below.object && (runsOver || isLarge(below, bodySize));
}
