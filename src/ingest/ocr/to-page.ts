/** What was read from pixels → the same {@link Page} a born-digital sheet gives, in points. */
import { countGlyphs } from '../../text/normalize.js';
import {
  type Box,
  type DoubtfulGlyph,
  type Drop,
  type GlyphRun,
  type OcrSummary,
  type Page,
  type ReadGlyph,
  type Rule,
  SURE,
} from '../../tree/page.js';
import { calibrated } from './confidence/calibrated.js';
import type { ReadCharacter } from './engines/engine.js';
import type { PixelBox } from './picture/bitmap.js';
import { asTurned } from './picture/quarter-turns.js';
import type { ReadLine, SheetReading } from './read-picture.js';
import { hanCount } from './type/type-size.js';
import { settledSize, sizesOfSheet, type TypeSizes, typeSizes } from './type/type-sizes.js';

/** Strokes this much wider than those of the running text, for their size, are bold. */
const BOLD = 1.22;
/** Strokes this much wider are those of 黑体, whose level strokes are as heavy as its upright ones. */
const HEI = 1.7;
/** Read with less confidence (of 100), a piece is a mark or a stain. */
const LEAST_CONFIDENCE = 30;
/** Ink of a raised digit or circled digit, ems. */
const MARK_HEIGHT = 0.85;
/** A picture that covers this share of the sheet is the scan itself. So are strips as wide or as high as the sheet that cover it together. */
const WHOLE_SHEET = 0.5;
const STRIP = 0.9;

/** @param engine what read it @param sizes of the whole file, if there is more than this sheet */
export function toPage(
  page: Page,
  reading: SheetReading,
  dpi: number,
  engine: string,
  sizes = typeSizes([reading]),
): Page {
  const points = 72 / dpi;
  const own = sizesOfSheet(reading, sizes);
  const readable: ReadLine[] = [];
  const unreadable: Pick<ReadLine, 'text'>[] = [];
  for (const line of reading.lines) {
    const dust = line.confidence < LEAST_CONFIDENCE ? line : dustBefore(line);
    if (dust) unreadable.push(dust);
    if (dust !== line) readable.push(asSureAsItIs(dust ? withoutFirst(line) : line, engine));
  }
  const { quarter } = reading;
  const turn = (box: Box): Box => asTurned(box, quarter, page.width, page.height);
  const runs = readable
    .flatMap((line) => toRuns(line, settledSize(line, readable, own), own, points))
    .map((run): GlyphRun => ({ ...run, bbox: turn(run.bbox), angle: quarter }));
  const rules = reading.rules.map(
    ({ orientation, x0, y0, x1, y1 }): Rule => ({
      orientation: quarter % 180 === 0 ? orientation : orientation === 'horizontal' ? 'vertical' : 'horizontal',
      bbox: turn(scaled({ x0, y0, x1, y1 }, points)),
    }),
  );
  const read = reading.lines.reduce((sum, line) => sum + countGlyphs(line.text), 0);
  const seals = reading.seals.map((seal) => ({ text: seal.text, bbox: scaled(seal, points) }));
  return {
    ...page,
    runs,
    rules,
    images: withoutScan(page),
    textLayer: runs.length > 0 ? 'ocr' : 'none',
    settled: readable.flatMap((line) => settledIn(line, points, turn)),
    ocr: runs.length > 0 ? { engine, ...howSure(readable, (box) => turn(scaled(box, points))) } : null,
    ...(seals.length > 0 && { annotations: [...(page.annotations ?? []), ...seals] }),
    glyphs: page.glyphs + read + seals.reduce((sum, { text }) => sum + countGlyphs(text), 0),
    drops: [...page.drops, ...replaced(page), ...unread(page.number, unreadable)],
  };
}

function withoutScan({ images, width, height }: Page): Box[] {
  const sheet = width * height;
  const isStrip = ([x0, y0, x1, y1]: Box): boolean => x1 - x0 >= STRIP * width || y1 - y0 >= STRIP * height;
  const inStrips = images.filter(isStrip).reduce((sum, image) => sum + area(image), 0) >= WHOLE_SHEET * sheet;
  return images.filter((image) => area(image) < WHOLE_SHEET * sheet && !(inStrips && isStrip(image)));
}

const asSureAsItIs = (line: ReadLine, engine: string): ReadLine => ({
  ...line,
  characters: line.characters.map((one) => ({
    ...one,
    confidence: calibrated(engine, one.text, one.confidence),
  })),
});

function settledIn(
  { characters, y0, y1 }: ReadLine,
  points: number,
  turn: (box: Box) => Box,
): NonNullable<Page['settled']> {
  return characters.flatMap(({ text, x0, x1, settled }) =>
    settled ? [{ ...settled, settled: text, bbox: turn(scaled({ x0, y0, x1, y1 }, points)) }] : [],
  );
}

function howSure(lines: readonly ReadLine[], placed: (box: PixelBox) => Box): Omit<OcrSummary, 'engine'> {
  const all = lines.flatMap(({ characters, y0, y1 }) => characters.map((one) => ({ ...one, y0, y1 })));
  const doubtful = all.flatMap((one): DoubtfulGlyph[] =>
    one.confidence < SURE && one.text.trim() !== '' && !one.settled
      ? [{ text: one.text, bbox: placed(one), confidence: one.confidence, others: othersOf(one) }]
      : [],
  );
  return { confidence: meanConfidence(lines), characters: all.length, doubtful };
}

const othersOf = ({ others = [] }: ReadCharacter): string[] => others.map(({ text }) => text);

/** Over the characters, 0 to 1. */
function meanConfidence(lines: readonly ReadLine[]): number {
  const all = lines.flatMap((line) => line.characters);
  return Math.round((1000 * all.reduce((sum, one) => sum + one.confidence, 0)) / Math.max(1, all.length)) / 1000;
}

/** The text layer that the reading stands for goes out under its own name. */
function replaced(page: Page): Drop[] {
  const text = page.runs.map((run) => run.text).join('');
  const over = (page.annotations ?? []).reduce((sum, { text: one }) => sum + countGlyphs(one), 0);
  const glyphs = page.glyphs - over - page.drops.reduce((sum, drop) => sum + drop.glyphs, 0);
  return glyphs > 0
    ? [{ page: page.number, reason: 'invisible', glyphs, text, boxes: page.runs.map(({ bbox }) => bbox) }]
    : [];
}

function unread(page: number, lines: readonly Pick<ReadLine, 'text'>[]): Drop[] {
  const text = lines.map((line) => line.text).join(' ');
  return text === '' ? [] : [{ page, reason: 'unreadable', glyphs: countGlyphs(text), text }];
}

/** A speck before a line, read as a point with doubt: no line begins with one. Marks on both sides are ornaments: ·3· */
function dustBefore({ characters: [first, second, ...rest] }: ReadLine): ReadCharacter | null {
  const last = rest.at(-1) ?? second;
  if (!first || !second || first.confidence >= SURE || last!.text === first.text) return null;
  return POINT.test(first.text) && /[\p{Script=Han}\p{N}]/u.test(second.text) ? first : null;
}

const POINT = /^[.,·、，。]$/u;

function withoutFirst(line: ReadLine): ReadLine {
  const [first, ...characters] = line.characters;
  const length = first!.text.length;
  const { head } = line;
  return {
    ...line,
    characters,
    text: line.text.slice(length),
    x0: characters[0]!.x0,
    head: head && { ...head, length: head.length - length },
  };
}

/** A run, parted at raised marks. */
function toRuns(line: ReadLine, size: number, body: TypeSizes, points: number): GlyphRun[] {
  const at = line.characters.findLastIndex(({ raised }) => raised);
  if (at < 0) return plainRuns(line, size, body, points);
  const { raised, x0, x1 } = line.characters[at]!;
  const piece = (from: number, to: number): ReadLine[] => {
    const characters = line.characters.slice(from, to);
    if (characters.length === 0) return [];
    const text = characters.map((one) => one.text).join('');
    return [
      {
        ...line,
        characters,
        text,
        x0: characters[0]!.x0,
        x1: characters.at(-1)!.x1,
        head: from === 0 ? headIn(line, text) : null,
      },
    ];
  };
  const mark = { ...piece(at, at + 1)[0]!, x0, x1, ...raised! };
  return [
    ...piece(0, at).flatMap((before) => toRuns(before, size, body, points)),
    toRun(mark, (raised!.y1 - raised!.y0) / MARK_HEIGHT, 1, points, readGlyphs(mark)),
    ...piece(at + 1, line.characters.length).flatMap((after) => plainRuns(after, size, body, points)),
  ];
}

const headIn = ({ head }: ReadLine, text: string): ReadLine['head'] =>
  head && head.length < text.length ? head : null;

/** One run, or two where a bold heading is run in. */
function plainRuns(line: ReadLine, size: number, body: TypeSizes, points: number): GlyphRun[] {
  const weight = (stroke: number): number => (body.stroke > 0 ? stroke / size / body.stroke : 1);
  const { head, text } = line;
  if (head && weight(head.stroke) > BOLD && weight(head.restStroke) <= BOLD) {
    const read = readGlyphs(line);
    const first = { ...line, text: text.slice(0, head.length), x1: head.x1 };
    const rest = { ...line, text: text.slice(head.length), x0: head.x1 };
    const count = [...first.text].length;
    return [
      toRun(first, size, weight(head.stroke), points, read.slice(0, count)),
      toRun(rest, size, 1, points, read.slice(count)),
    ];
  }
  return [toRun(line, size, hanCount(text) >= 2 ? weight(line.stroke) : 1, points, readGlyphs(line))];
}

/** A settled character is sure: why it stands there is kept beside it. */
const readGlyphs = ({ characters }: ReadLine): ReadGlyph[] =>
  characters.flatMap((one) => {
    const doubtful = one.confidence < SURE && !one.settled && one.others;
    const glyph = { confidence: one.confidence, ...(doubtful && { others: othersOf(one) }) };
    return [...one.text].map(() => glyph);
  });

/** @param size pixels, @param weight stroke width as a multiple of the running text's */
function toRun(
  { text, x0, y0, x1, y1 }: Pick<ReadLine, 'text' | keyof PixelBox>,
  size: number,
  weight: number,
  points: number,
  read: readonly ReadGlyph[],
): GlyphRun {
  const centre = (y0 + y1) / 2;
  // Half of a full-width bracket or stop is blank: the type is wider than its ink.
  const left = /^[《〈（〔【“‘「『]/u.test(text) ? x0 - size / 2 : x0; // "《关于" "〔责任"
  const right = /[》〉）〕】”’」』。，、；：！？]$/u.test(text) ? x1 + size / 2 : x1; // "规定》" "如下："
  return {
    text,
    bbox: scaled({ x0: left, y0: centre - size / 2, x1: right, y1: centre + size / 2 }, points),
    size: Math.round(size * points * 2) / 2,
    font: '',
    typeface: weight > HEI ? 'hei' : 'unknown',
    bold: weight > BOLD,
    angle: 0,
    vertical: false,
    read,
  };
}

const area = ([x0, y0, x1, y1]: Box): number => Math.max(0, x1 - x0) * Math.max(0, y1 - y0);

const scaled = ({ x0, y0, x1, y1 }: PixelBox, points: number): Box => {
  const round = (value: number): number => Math.round(value * points * 100) / 100;
  return [round(x0), round(y0), round(x1), round(y1)];
};
