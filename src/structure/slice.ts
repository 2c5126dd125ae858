import type { Line, StyleSpan, TextBlock } from '../tree/block.js';
import type { Source } from '../tree/gazette.js';
import type { Box } from '../tree/page.js';

/** Part of a block's text with its own lines: what a leaf of the tree is made of. */
export interface Slice {
  readonly text: string;
  /** Offsets are into `text`. */
  readonly lines: readonly Line[];
  readonly styles: readonly StyleSpan[];
  /** One entry for each column or sheet. */
  readonly source: Source[];
}

/** Characters [start, end) of a block, white space at both ends left out. */
export function sliceBlock(block: TextBlock, start = 0, end = block.text.length): Slice {
  let from = start;
  let to = Math.max(start, end);
  while (from < to && /\s/.test(block.text.charAt(from))) from += 1;
  while (to > from && /\s/.test(block.text.charAt(to - 1))) to -= 1;
  const lines = block.lines.flatMap((line) => cutLine(line, from, to));
  const styles = block.styles
    .filter((span) => span.start < to && span.end > from)
    .map((span) => ({ ...span, start: Math.max(span.start, from) - from, end: Math.min(span.end, to) - from }));
  return { text: block.text.slice(from, to), lines, styles, source: sourceOf(lines) };
}

/** Several slices as one text, `separator` between them (it stands in no line). */
export function joinSlices(slices: readonly Slice[], separator = ''): Slice {
  let text = '';
  const lines: Line[] = [];
  const styles: StyleSpan[] = [];
  for (const slice of slices) {
    if (text !== '') text += separator;
    const at = text.length;
    lines.push(...slice.lines.map((line) => ({ ...line, start: line.start + at, end: line.end + at })));
    styles.push(...slice.styles.map((span) => ({ ...span, start: span.start + at, end: span.end + at })));
    text += slice.text;
  }
  return { text, lines, styles, source: sourceOf(lines) };
}

/** Characters [start, end) of a slice. */
export function cutSlice({ text, lines, styles }: Slice, start: number, end: number): Slice {
  const cut = lines.flatMap((line) => cutLine(line, start, end));
  const spans = styles
    .filter((span) => span.start < end && span.end > start)
    .map((span) => ({ ...span, start: Math.max(span.start, start) - start, end: Math.min(span.end, end) - start }));
  return { text: text.slice(start, end), lines: cut, styles: spans, source: sourceOf(cut) };
}

/** The line within [from, to), offsets counted from `from`; its box cut by share of its characters (Chinese type stands on an even grid). */
function cutLine(line: Line, from: number, to: number): Line[] {
  const start = Math.max(line.start, from);
  const end = Math.min(line.end, to);
  if (start >= end) return [];
  const [x0, y0, x1, y1] = line.bbox;
  const width = (x1 - x0) / (line.end - line.start);
  const bbox: Box = [x0 + (start - line.start) * width, y0, x1 - (line.end - end) * width, y1];
  return [{ ...line, bbox, start: start - from, end: end - from }];
}

/** Boxes of lines, merged for each sheet and region. */
export function sourceOf(lines: readonly Line[]): Source[] {
  const pieces = new Map<string, Source>();
  for (const { page, region, bbox } of lines) {
    const key = `${page}/${region}`;
    const known = pieces.get(key)?.bbox;
    const merged = known ? union(known as unknown as Box, bbox) : bbox;
    pieces.set(key, { page, bbox: [...merged] });
  }
  return [...pieces.values()];
}

const union = (a: Box, b: Box): Box => [
  Math.min(a[0], b[0]),
  Math.min(a[1], b[1]),
  Math.max(a[2], b[2]),
  Math.max(a[3], b[3]),
];
