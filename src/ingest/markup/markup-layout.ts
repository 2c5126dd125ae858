/** Flow of a markup reader → {@link Layout}: one sheet, a box of unit height for each block in order. */

import { countGlyphs, keepsSpace } from '../../text/normalize.js';
import type {
  Alignment,
  Block,
  Furniture,
  Layout,
  Metadata,
  StyleSpan,
  TableBlock,
  TextBlock,
} from '../../tree/block.js';
import type { Drop } from '../../tree/page.js';
import { type Char, cleanText } from './clean-text.js';
import type { Flow, FlowPageNumber, FlowTable, FlowText, TextStyle } from './flow.js';
import { weigh } from './glyph-count.js';
import { isSentence, type Piece, runsOn, visualWidth } from './heal.js';
import { Paragraph } from './paragraph.js';
import { wrapWidth } from './wrap-width.js';

interface Line extends Piece {
  readonly chars: readonly Char<TextStyle>[];
  readonly glyphs: number;
  readonly headingLevel: number | undefined;
  readonly note: boolean;
}

type Other = Exclude<Flow, FlowText | FlowPageNumber>;

export interface MarkupSource {
  readonly flow: readonly Flow[];
  readonly metadata: Metadata;
  /** What the reader left out, with reasons. */
  readonly drops: readonly Drop[];
  /** All characters of the file that print or could, counted apart from the flow: the other side of the ledger. */
  readonly glyphs: number;
  /** Blanks of the source count as one (HTML), or as they stand (plain text). */
  readonly collapse: boolean;
}

export function markupLayout({ flow, metadata, drops, glyphs, collapse }: MarkupSource): Layout {
  const controls: string[] = [];
  const text = flow.filter((item) => item.type !== 'page-number');
  const items = healed(text.map((item) => (item.type === 'text' ? toLine(item, collapse, controls) : item)));
  const pageNumbers = flow.flatMap((item): Furniture[] =>
    item.type === 'page-number'
      ? [
          {
            page: 1,
            bbox: [0, 0, 1, 1],
            role: 'page-number',
            text: item.text.trim(),
            glyphs: countGlyphs(item.text),
          },
        ]
      : [],
  );
  const blocks = items.map((item, row): Block => {
    if (!('type' in item)) return textBlock(item, row);
    if (item.type === 'figure') return { type: 'figure', page: 1, bbox: [0, row, 1, row + 1] };
    return tableBlock(item as FlowTable, row, collapse, controls);
  });
  const control = controls.join('');
  const sheet = {
    number: 1,
    width: 1,
    height: Math.max(1, blocks.length),
    textLayer: 'markup' as const,
    printedPage: null,
    columns: 1,
    glyphs,
    suspect: null,
    error: null,
  };
  const controlDrop: Drop = { page: 1, reason: 'control', glyphs: [...control].length, text: control };
  return {
    sheets: [sheet],
    blocks,
    furniture: pageNumbers,
    drops: controlDrop.glyphs > 0 ? [...drops, controlDrop] : drops,
    metadata,
  };
}

function toLine(text: FlowText, collapse: boolean, controls: string[]): Line {
  const raw: Char<TextStyle>[] = [];
  let glyphs = 0;
  for (const span of text.spans) {
    const weight = weigh(span.text);
    if (span.printed) glyphs += weight.printed;
    if (span.printed) controls.push(weight.controls);
    for (const char of span.text.normalize('NFC')) raw.push({ char, style: span });
  }
  const { chars, lead } = cleanText(raw, collapse);
  const content = chars.map(({ char }) => char).join('');
  const common = commonStyle(chars);
  return {
    chars,
    text: content,
    width: visualWidth(content),
    glyphs,
    align: placed(text.align, lead, content),
    indent: text.indent + lead,
    bold: common.bold,
    size: common.size,
    gapBefore: text.gapBefore,
    element: text.element,
    headingLevel: text.headingLevel,
    note: text.note ?? false,
  };
}

/** A short text pushed far in by blanks was meant to stand at the right (a signature), whatever the markup says. */
const placed = (align: Alignment, lead: number, text: string): Alignment =>
  align !== 'center' && lead >= 8 && visualWidth(text) <= 30 ? 'right' : align;

function healed(items: readonly (Line | Other)[]): (Line | Other)[] {
  const elements = new Map<number, Line[]>();
  for (const item of items) {
    if ('type' in item) continue;
    const lines = elements.get(item.element);
    if (lines) lines.push(item);
    else elements.set(item.element, [item]);
  }
  const widths = new Map([...elements].map(([element, lines]) => [element, wrapWidth(lines)]));
  const indented = isIndented(items);
  const out: (Paragraph<Line> | Other)[] = [];
  for (const item of items) {
    const before = out.at(-1);
    if ('type' in item) out.push(item);
    else if (item.text === '') continue;
    else if (before instanceof Paragraph && runsOn(before, item, { width: widths.get(item.element) ?? 0, indented }))
      before.add(item);
    else out.push(new Paragraph(item));
  }
  return out.map((item) => (item instanceof Paragraph ? wholeOf(item) : item));
}

/** Most sentences of such a file stand in a piece that begins with an indent or run on from one. */
function isIndented(items: readonly (Line | Other)[]): boolean {
  const lines = items.filter((item): item is Line => !('type' in item) && isSentence(item.text));
  return lines.filter((line) => line.indent >= 1.5).length * 4 >= lines.length;
}

/** The lines of a paragraph as one. */
function wholeOf({ lines, first }: Paragraph<Line>): Line {
  if (lines.length === 1) return first;
  const chars: Char<TextStyle>[] = [];
  for (const line of lines) {
    const last = chars.at(-1);
    const [next] = line.chars;
    if (last && next && keepsSpace(last.char, next.char)) chars.push({ char: ' ', style: last.style });
    for (const char of line.chars) chars.push(char);
  }
  const text = chars.map(({ char }) => char).join('');
  return { ...first, chars, text, glyphs: lines.reduce((sum, line) => sum + line.glyphs, 0) };
}

function textBlock(line: Line, row: number): TextBlock {
  const { text } = line;
  const common = commonStyle(line.chars);
  return {
    type: 'text',
    text,
    lines: [{ page: 1, bbox: [0, row, 1, row + 1], start: 0, end: text.length, region: 0 }],
    styles: styleSpans(line.chars),
    align: line.align,
    indent: Math.round(line.indent * 100) / 100,
    extent: 'page',
    size: common.size,
    typeface: common.typeface,
    bold: common.bold,
    gapBefore: line.gapBefore,
    glyphs: line.glyphs,
    ...(line.headingLevel === undefined ? {} : { headingLevel: line.headingLevel }),
    ...(line.note && { note: true }),
  };
}

function styleSpans(chars: readonly Char<TextStyle>[]): StyleSpan[] {
  const spans: StyleSpan[] = [];
  let at = 0;
  for (const { char, style } of chars) {
    const last = spans.at(-1);
    const end = at + char.length;
    const { typeface, bold, size } = style;
    const same = last && last.typeface === typeface && last.bold === bold && last.size === size;
    if (same) spans[spans.length - 1] = { ...last, end };
    else spans.push({ start: at, end, typeface, bold, size });
    at = end;
  }
  return spans;
}

/** Style of most characters. */
function commonStyle(chars: readonly Char<TextStyle>[]): TextStyle {
  const counts = new Map<string, { style: TextStyle; count: number }>();
  for (const { style } of chars) {
    const key = `${style.typeface} ${style.bold} ${style.size}`;
    const entry = counts.get(key) ?? { style, count: 0 };
    entry.count += 1;
    counts.set(key, entry);
  }
  const [most] = [...counts.values()].sort((a, b) => b.count - a.count);
  return most?.style ?? { typeface: 'unknown', bold: false, size: 12 };
}

function tableBlock(table: FlowTable, row: number, collapse: boolean, controls: string[]): TableBlock {
  const weight = weigh(table.raw);
  controls.push(weight.controls);
  const height = 1 / Math.max(1, table.rows.length);
  const rows = table.rows.map((cells, r) =>
    cells.map((raw, c) => ({
      text: raw
        .split('\n')
        .map((line) => cellText(line, collapse))
        .filter(Boolean)
        .reduce((a, b) => (a !== '' && keepsSpace(a.at(-1) ?? '', b[0] ?? '') ? `${a} ${b}` : a + b), ''),
      page: 1,
      bbox: [c / cells.length, row + r * height, (c + 1) / cells.length, row + (r + 1) * height] as const,
    })),
  );
  return {
    type: 'table',
    rows,
    header: table.header,
    pieces: [{ page: 1, bbox: [0, row, 1, row + 1] }],
    glyphs: weight.printed,
  };
}

const cellText = (raw: string, collapse: boolean): string =>
  cleanText(
    [...raw.normalize('NFC')].map((char) => ({ char, style: null })),
    collapse,
  )
    .chars.map(({ char }) => (char === '\t' ? '' : char))
    .join('');
