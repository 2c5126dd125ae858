import type { Block, TextBlock } from '../../tree/block.js';
import { sameTitle, titleKey } from '../similarity.js';
import { joinSlices, type Slice, sliceBlock } from '../slice.js';
import { endsInKind } from './kinds.js';
import { hasTitleShape } from './title-shape.js';

/** A title that may stand on several centred lines, each a block of its own. */
export interface TitleGroup {
  readonly first: number;
  /** Index after its last block. */
  readonly end: number;
  readonly slice: Slice;
  readonly size: number;
  readonly page: number;
}

const MAX_LINES = 6;

/** The title that begins at block `first`, or null. `known` are titles the 目录 lists: they say where a title ends. */
export function titleGroupAt(
  blocks: readonly Block[],
  first: number,
  bodySize: number,
  known: readonly string[],
): TitleGroup | null {
  const head = blocks[first];
  if (!hasTitleShape(head, bodySize)) return null;
  const lines: TextBlock[] = [head];
  while (lines.length < MAX_LINES) {
    const next = blocks[first + lines.length];
    if (!hasTitleShape(next, bodySize) || !(belongs(head, next) || isRestOf(lines, next))) break;
    lines.push(next);
  }
  for (let n = lines.length; n > 0; n -= 1) {
    const text = lines
      .slice(0, n)
      .map((line) => line.text)
      .join('');
    if (known.some((title) => sameTitle(title, text))) return group(lines.slice(0, n), first);
  }
  // Two whole titles one below the other are two titles.
  const cut = lines.findIndex(
    (line, i) =>
      i + 1 < lines.length && endsInKind(joined(lines, i)) && endsInKind(line.text) && startsAnew(lines[i + 1]),
  );
  return group(cut >= 0 ? lines.slice(0, cut + 1) : lines, first);
}

const joined = (lines: readonly TextBlock[], last: number) =>
  lines
    .slice(0, last + 1)
    .map((line) => line.text)
    .join('');

/** A bracket such as （2020年修订） belongs to the title above it; anything else whole begins a new one. */
const startsAnew = (line: TextBlock | undefined) =>
  line !== undefined && !/^[（(]/.test(line.text) && titleKey(line.text).length >= 6;

/** A bracket that is part of the title it stands under. */
const VERSION = /(?:修订|修正|试行|征求|草案|暂行|版|稿|[0-9]{4}\s*年?[—–－\-~～至][0-9]{4}\s*年?)/; // （2020年修订）  （2021—2025年）

function belongs(head: TextBlock, next: TextBlock): boolean {
  const samePage = head.lines[0]?.page === next.lines[0]?.page;
  if (/^[（(].{1,24}[）)]$/.test(next.text) && VERSION.test(next.text)) return samePage;
  return samePage && Math.abs(head.size - next.size) <= 0.8 && head.headingLevel === next.headingLevel;
}

/** A title is not whole before 的 and the word behind it, nor within 《》, whatever size OCR took its short last line for. */
function isRestOf(lines: readonly TextBlock[], next: TextBlock): boolean {
  const [last, above] = [lines.at(-1)!, lines.map(({ text }) => text.trim()).join('')];
  const samePage = last.lines[0]?.page === next.lines[0]?.page;
  const open = above.lastIndexOf('《') > above.lastIndexOf('》') && next.text.includes('》');
  return samePage && (open || above.endsWith('的') || /^的\p{Script=Han}{2,6}$/u.test(next.text.trim()));
}

function group(lines: readonly TextBlock[], first: number): TitleGroup {
  const slice = joinSlices(lines.map((line) => sliceBlock(line)));
  return { first, end: first + lines.length, slice, size: lines[0]?.size ?? 0, page: slice.lines[0]?.page ?? 1 };
}
