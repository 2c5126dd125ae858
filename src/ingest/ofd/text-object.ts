/** TextObject → glyphs on the sheet (GB/T 33190-2016, 11). */

import type { Glyph, SheetFont } from '../pdf/glyph.js';
import { apply, aroundPoints, type Matrix } from '../pdf/matrix.js';
import { childOf, childrenOf, textOf, type XmlElement } from '../xml.js';

/** From this Weight on text is bold. */
const boldWeight = 600;
/** Ems: a step no longer than this is the width of a letter, a longer one holds a gap. */
const widestLetter = 1.2;

const wide = /[\p{sc=Han}\u2014\u2026\u3000-\u30ff\ufe30-\ufe4f\uff00-\uff60\ue000-\uf8ff]/u; // 国 — … 、「 （ and private use

/** One glyph in the space of its object. */
export interface SetGlyph {
  /** The characters it stands for; none for the second glyph of several that stand for one character. */
  readonly text: string;
  /** Its number in the font, where a CGTransform names it. */
  readonly id: number | null;
  /** Of its base line. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** How the glyphs of a TextObject are set. */
export interface TextLook {
  readonly size: number;
  /** Of the widths. */
  readonly scale: number;
  /** Radians clockwise by which each glyph is turned about its own place. */
  readonly turned: number;
}

export const lookOf = ({ attribs }: XmlElement): TextLook => ({
  size: Number(attribs.Size ?? 0),
  scale: Number(attribs.HScale ?? 1) || 1,
  turned: ((Number(attribs.CharDirection ?? 0) % 360) * Math.PI) / 180,
});

/** Is nothing of it painted? */
export function isUnpainted({ attribs }: XmlElement): boolean {
  const unfilled = attribs.Fill === 'false' && attribs.Stroke !== 'true';
  return unfilled || attribs.Visible === 'false' || attribs.Alpha === '0';
}

/** `toSheet` maps the space of the object to points. */
export function textGlyphs(object: XmlElement, font: SheetFont, toSheet: Matrix): Glyph[] {
  const { attribs } = object;
  const { size, turned } = lookOf(object);
  const [a, b, c, d] = toSheet;
  const vertical = Math.abs(Number(attribs.ReadDirection ?? 0)) % 180 === 90 && turned === 0;
  const hand: SheetFont = vertical ? { ...font, vertical } : font;
  const bold = font.bold || Number(attribs.Weight ?? 400) >= boldWeight || attribs.Stroke === 'true';
  const em = size * Math.hypot(c, d);
  const angle = (Math.round(((Math.atan2(b, a) + turned) * 180) / Math.PI) + 360) % 360;
  const look = { size: em, angle, font: hand, bold, invisible: isUnpainted(object) || !(em > 0) };
  return setGlyphs(object).flatMap(({ text, x, y, width }) =>
    text === '' ? [] : [{ text, ...look, ...placeOf(x, y, width, { size, turned, font: hand, toSheet }) }],
  );
}

export function setGlyphs(object: XmlElement): SetGlyph[] {
  const { size, scale } = lookOf(object);
  const glyphs: SetGlyph[] = [];
  const pen = { x: 0, y: 0 };
  for (const code of childrenOf(object, 'TextCode')) {
    // X and Y of a later TextCode may be left out: they are those of the one before.
    pen.x = Number(code.attribs.X ?? pen.x);
    pen.y = Number(code.attribs.Y ?? pen.y);
    const marks = codedGlyphs(object, [...textOf(code)], code.attribs.DeltaX ?? code.attribs.DeltaY);
    const right = steps(code.attribs.DeltaX, marks.length);
    const down = steps(code.attribs.DeltaY, marks.length);
    let { x, y } = pen;
    marks.forEach(({ text, id }, index) => {
      const natural = size * scale * (wide.test(text) ? 1 : 0.5) * Math.max(1, [...text].length);
      const step = right[index] ?? (code.attribs.DeltaY ? 0 : natural);
      const letter = step > 0 && step < widestLetter * size * scale ? step : natural;
      glyphs.push({ text, id, x, y, width: wide.test(text) ? Math.min(letter, natural) : letter });
      x += step;
      y += down[index] ?? 0;
    });
  }
  return glyphs;
}

interface Hand {
  readonly size: number;
  readonly turned: number;
  readonly font: SheetFont;
  readonly toSheet: Matrix;
}

/** From (x, y) on the base line, turned about that point. y grows downwards. */
function placeOf(x: number, y: number, width: number, { size, turned, font, toSheet }: Hand) {
  const at = (along: number, below: number) =>
    apply(
      toSheet,
      x + along * Math.cos(turned) - below * Math.sin(turned),
      y + along * Math.sin(turned) + below * Math.cos(turned),
    );
  const [top, bottom] = [-font.ascent * size, -font.descent * size];
  const [startX, startY] = at(0, 0);
  const [endX, endY] = font.vertical ? at(0, size) : at(width, 0);
  const bbox = aroundPoints([at(0, top), at(width, top), at(0, bottom), at(width, bottom)]);
  return { x: startX, y: startY, endX, endY, bbox };
}

interface Coded {
  readonly text: string;
  readonly id: number | null;
}

/** What stands for a glyph that has no character. */
const UNKNOWN = '\uFFFD';

/**
 * The characters each glyph stands for. CGTransform names other glyphs for a stretch of characters; where their numbers differ (ligatures)
 * the first glyph stands for all, if the steps are those of glyphs.
 */
function codedGlyphs(object: XmlElement, characters: string[], deltas: string | undefined): Coded[] {
  const transforms = childrenOf(object, 'CGTransform').map((transform) => ({
    start: Number(transform.attribs.CodePosition ?? 0),
    codes: countOf(transform.attribs.CodeCount),
    glyphs: countOf(transform.attribs.GlyphCount),
    ids: textOf(childOf(transform, 'Glyphs'))
      .split(/[\s,]+/)
      .filter(Boolean)
      .map(Number), // "7 8 12"
  }));
  if (characters.length === 0) return transforms.flatMap(({ ids }) => ids.map((id) => ({ text: UNKNOWN, id })));
  const uneven = transforms.some(({ codes, glyphs }) => codes !== glyphs);
  const byCode = !uneven || steps(deltas, characters.length).length >= characters.length - 1;
  const starts = new Map(transforms.map((transform) => [transform.start, transform]));
  const coded: Coded[] = [];
  for (let at = 0; at < characters.length; ) {
    const { codes, glyphs, ids } = starts.get(at) ?? { codes: 1, glyphs: 1, ids: [] };
    const texts = characters.slice(at, at + codes);
    const set =
      byCode || codes === glyphs ? texts : [texts.join(''), ...Array<string>(Math.min(glyphs, 64) - 1).fill('')];
    coded.push(...set.map((text, i) => ({ text, id: ids[i] ?? null })));
    at += codes;
  }
  return coded;
}

const countOf = (value = '1') => (Number.isInteger(Number(value)) ? Math.max(1, Number(value)) : 1);

/** DeltaX and DeltaY: `g 3 5.5` is 5.5 three times. No more than there are glyphs. */
export function steps(value: string | undefined, most: number): number[] {
  const parts = (value ?? '').split(/[\s,]+/).filter(Boolean);
  const all: number[] = [];
  for (let i = 0; i < parts.length && all.length < most; i++) {
    if (parts[i] !== 'g') {
      all.push(Number(parts[i]));
      continue;
    }
    const step = Number(parts[i + 2]);
    for (let left = Number(parts[i + 1]); left > 0 && all.length < most; left--) all.push(step);
    i += 2;
  }
  return all.map((step) => (Number.isFinite(step) ? step : 0));
}
