/** TextObject → glyphs on the sheet (GB/T 33190-2016, 11). */

import type { Glyph, SheetFont } from '../pdf/glyph.js';
import { apply, aroundPoints, type Matrix } from '../pdf/matrix.js';
import { childrenOf, textOf, type XmlElement } from '../xml.js';

/** From this Weight on text is bold. */
const boldWeight = 600;
/** Ems: a step no longer than this is the width of a letter, a longer one holds a gap. */
const widestLetter = 1.2;

const wide = /[\p{sc=Han}\u2014\u2026\u3000-\u30ff\ufe30-\ufe4f\uff00-\uff60\ue000-\uf8ff]/u; // 国 — … 、「 （ and private use

/** `toSheet` maps the space of the object to points. */
export function textGlyphs(object: XmlElement, font: SheetFont, toSheet: Matrix): Glyph[] {
  const { attribs } = object;
  const size = Number(attribs.Size ?? 0);
  const scale = Number(attribs.HScale ?? 1) || 1;
  const turned = ((Number(attribs.CharDirection ?? 0) % 360) * Math.PI) / 180;
  const [a, b, c, d] = toSheet;
  const vertical = Math.abs(Number(attribs.ReadDirection ?? 0)) % 180 === 90 && turned === 0;
  const hand: SheetFont = vertical ? { ...font, vertical } : font;
  const bold = font.bold || Number(attribs.Weight ?? 400) >= boldWeight || attribs.Stroke === 'true';
  const unpainted = attribs.Fill === 'false' && attribs.Stroke !== 'true';
  const em = size * Math.hypot(c, d);
  const invisible = unpainted || attribs.Visible === 'false' || attribs.Alpha === '0' || !(em > 0);
  const angle = (Math.round(((Math.atan2(b, a) + turned) * 180) / Math.PI) + 360) % 360;
  const look = { size: em, angle, font: hand, bold, invisible };
  const glyphs: Glyph[] = [];
  const pen = { x: 0, y: 0 };
  for (const code of childrenOf(object, 'TextCode')) {
    // X and Y of a later TextCode may be left out: they are those of the one before.
    pen.x = Number(code.attribs.X ?? pen.x);
    pen.y = Number(code.attribs.Y ?? pen.y);
    const texts = glyphTexts(object, [...textOf(code)], code.attribs.DeltaX ?? code.attribs.DeltaY);
    const right = steps(code.attribs.DeltaX, texts.length);
    const down = steps(code.attribs.DeltaY, texts.length);
    let { x, y } = pen;
    texts.forEach((text, index) => {
      const natural = size * scale * (wide.test(text) ? 1 : 0.5) * Math.max(1, [...text].length);
      const step = right[index] ?? (code.attribs.DeltaY ? 0 : natural);
      const letter = step > 0 && step < widestLetter * size * scale ? step : natural;
      const width = wide.test(text) ? Math.min(letter, natural) : letter;
      if (text !== '') glyphs.push({ text, ...look, ...placeOf(x, y, width, { size, turned, font: hand, toSheet }) });
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

/**
 * The characters each glyph stands for. CGTransform names other glyphs for a stretch of characters; where their numbers differ (ligatures)
 * the first glyph stands for all, if the steps are those of glyphs.
 */
function glyphTexts(object: XmlElement, characters: string[], deltas: string | undefined): string[] {
  const transforms = childrenOf(object, 'CGTransform').map(({ attribs }) => ({
    start: Number(attribs.CodePosition ?? 0),
    codes: Number(attribs.CodeCount ?? 1),
    glyphs: Number(attribs.GlyphCount ?? 1),
  }));
  const uneven = transforms.filter(({ codes, glyphs }) => codes !== glyphs && codes > 0 && glyphs > 0);
  if (uneven.length === 0 || steps(deltas, characters.length).length >= characters.length - 1) return characters;
  const texts: string[] = [];
  for (let at = 0; at < characters.length; ) {
    const transform = uneven.find(({ start }) => start === at);
    texts.push(characters.slice(at, at + (transform?.codes ?? 1)).join(''));
    for (let more = Math.min(transform?.glyphs ?? 1, 64); more > 1; more--) texts.push('');
    at += transform?.codes ?? 1;
  }
  return texts;
}

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
