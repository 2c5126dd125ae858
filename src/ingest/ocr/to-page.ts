/** What was read from pixels → the same {@link Page} a born-digital sheet gives, in points. */
import { countGlyphs } from '../../text/normalize.js';
import type { Box, Drop, GlyphRun, Page, Rule } from '../../tree/page.js';
import type { PixelBox } from './bitmap.js';
import type { ReadLine, SheetReading } from './read-picture.js';

/** Ink of a line of Chinese type is this high, in ems; brackets reach above and below the letters. */
const INK_HEIGHT = 0.95;
const BRACKETED_HEIGHT = 1.06;
const BRACKET = /[()（）《》〈〉〔〕【】[\]]/u; // "(2020年修订)的通知"
/** Larger sizes that differ by no more are one size. */
const SAME_LARGER_SIZE = 0.09;
/** Lines whose size differs from the running text by no more are running text. */
const SAME_SIZE = 0.13;
/** Strokes this much wider than those of the running text, for their size, are bold. */
const BOLD = 1.22;
/** Strokes this much wider are those of 黑体, whose level strokes are as heavy as its upright ones. */
const HEI = 1.7;
/** Read with less confidence (of 100), a piece is a mark or a stain. */
const LEAST_CONFIDENCE = 30;
/** A picture that covers this share of the sheet is the scan itself. */
const WHOLE_SHEET = 0.5;

export function toPage(page: Page, reading: SheetReading, dpi: number): Page {
  const points = 72 / dpi;
  const body = bodyOf(reading);
  const readable = reading.lines.filter((line) => line.confidence >= LEAST_CONFIDENCE);
  const unreadable = reading.lines.filter((line) => line.confidence < LEAST_CONFIDENCE);
  const runs = readable.flatMap((line) => toRuns(line, body, points));
  const rules = reading.rules.map(
    (rule): Rule => ({ orientation: rule.orientation, bbox: scaled(rule.x0, rule.y0, rule.x1, rule.y1, points) }),
  );
  const read = reading.lines.reduce((sum, line) => sum + countGlyphs(line.text), 0);
  return {
    ...page,
    runs,
    rules,
    images: page.images.filter((image) => area(image) < WHOLE_SHEET * page.width * page.height),
    textLayer: runs.length > 0 ? 'ocr' : 'none',
    glyphs: page.glyphs + read,
    drops: [...page.drops, ...replaced(page), ...unread(page.number, unreadable)],
  };
}

/** The text layer that the reading stands for goes out under its own name. */
function replaced(page: Page): Drop[] {
  const text = page.runs.map((run) => run.text).join('');
  const glyphs = page.glyphs - page.drops.reduce((sum, drop) => sum + drop.glyphs, 0);
  return glyphs > 0 ? [{ page: page.number, reason: 'invisible', glyphs, text }] : [];
}

function unread(page: number, lines: readonly ReadLine[]): Drop[] {
  const text = lines.map((line) => line.text).join(' ');
  return text === '' ? [] : [{ page, reason: 'unreadable', glyphs: countGlyphs(text), text }];
}

interface Body {
  /** Size of the running text, pixels. */
  readonly size: number;
  /** Stroke width of the running text, in its ems. */
  readonly stroke: number;
  /** Sizes of the other lines, each standing for those near it, pixels. */
  readonly others: readonly number[];
}

/** Most of the longer lines are running text. */
function bodyOf({ lines, em }: SheetReading): Body {
  const long = lines.filter((line) => hanOf(line.text) >= 8);
  const sizes = long.map(sizeOf);
  return {
    size: median(sizes) ?? em,
    stroke: median(long.map((line, i) => line.stroke / sizes[i]!)) ?? 0,
    others: clusters(lines.map(sizeOf).filter((size) => size > em * (1 + SAME_SIZE))),
  };
}

/** Medians of groups whose members lie near the smallest of them. */
function clusters(sizes: readonly number[]): number[] {
  const groups: number[][] = [];
  for (const size of [...sizes].sort((a, b) => a - b)) {
    const group = groups.at(-1);
    if (group && size / group[0]! - 1 <= SAME_LARGER_SIZE) group.push(size);
    else groups.push([size]);
  }
  return groups.map((group) => median(group)!);
}

function snapped(own: number, body: Body): number {
  if (Math.abs(own / body.size - 1) <= SAME_SIZE) return body.size;
  return body.others.find((size) => Math.abs(own / size - 1) <= SAME_LARGER_SIZE) ?? own;
}

/** One run, or two where a bold heading is run in. */
function toRuns(line: ReadLine, body: Body, points: number): GlyphRun[] {
  const size = snapped(sizeOf(line), body);
  const weight = (stroke: number): number => (body.stroke > 0 ? stroke / size / body.stroke : 1);
  const { head, text } = line;
  if (head && weight(head.stroke) > BOLD && weight(head.restStroke) <= BOLD) {
    const first = { ...line, text: text.slice(0, head.length), x1: head.x1 };
    const rest = { ...line, text: text.slice(head.length), x0: head.x1 };
    return [toRun(first, size, weight(head.stroke), points), toRun(rest, size, 1, points)];
  }
  const chars = hanOf(text);
  return [toRun(line, size, chars >= 2 ? weight(line.stroke) : 1, points)];
}

/** @param size pixels, @param weight stroke width as a multiple of the running text's */
function toRun(
  { text, x0, y0, x1, y1 }: Pick<ReadLine, 'text' | keyof PixelBox>,
  size: number,
  weight: number,
  points: number,
): GlyphRun {
  const centre = (y0 + y1) / 2;
  // Half of a full-width bracket or stop is blank: the type is wider than its ink.
  const left = /^[《〈（〔【“‘「『]/u.test(text) ? x0 - size / 2 : x0; // "《关于" "〔责任"
  const right = /[》〉）〕】”’」』。，、；：！？]$/u.test(text) ? x1 + size / 2 : x1; // "规定》" "如下："
  return {
    text,
    bbox: scaled(left, centre - size / 2, right, centre + size / 2, points),
    size: Math.round(size * points * 2) / 2,
    font: '',
    typeface: weight > HEI ? 'hei' : 'unknown',
    bold: weight > BOLD,
    angle: 0,
    vertical: false,
  };
}

/** Type size, pixels: the height of its ink, or of its digits where it holds nothing higher. */
function sizeOf({ text, x0, y0, x1, y1 }: ReadLine): number {
  const height = y1 - y0;
  if (hanOf(text) > 0) {
    const pitch = (x1 - x0) / Math.max(1, hanOf(text) * 0.95);
    const tall = BRACKET.test(text) ? BRACKETED_HEIGHT : INK_HEIGHT;
    return Math.min(height / tall, Math.max(pitch, height * 0.6));
  }
  return /[0-9A-Za-z]/.test(text) ? height / 0.72 : height / INK_HEIGHT;
}

const hanOf = (text: string): number => text.match(/\p{Script=Han}/gu)?.length ?? 0;
const area = ([x0, y0, x1, y1]: Box): number => Math.max(0, x1 - x0) * Math.max(0, y1 - y0);

function median(values: readonly number[]): number | undefined {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

const scaled = (x0: number, y0: number, x1: number, y1: number, points: number): Box => {
  const round = (value: number): number => Math.round(value * points * 100) / 100;
  return [round(x0), round(y0), round(x1), round(y1)];
};
