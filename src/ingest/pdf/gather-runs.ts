/** Glyphs in drawing order → runs in one font on one base line. A space ends a run and stays at its end. */
import { isBlank } from '../../text/normalize.js';
import type { Box, GlyphRun } from '../../tree/page.js';
import type { Glyph } from './glyph.js';

/** Ems: the next glyph of a run starts no further ahead or behind the last one's end than this. */
const reach = 0.25;

const rounded = (value: number, parts: number) => Math.round(value * parts) / parts;

export function gatherRuns(glyphs: readonly Glyph[]): GlyphRun[] {
  const runs: GlyphRun[] = [];
  let text = '';
  let box: Box | null = null;
  let last: Glyph | null = null;
  const close = () => {
    if (last && box && text.trim() !== '') {
      runs.push({
        text,
        bbox: box.map((value) => rounded(value, 100)) as unknown as Box,
        size: rounded(last.size, 10),
        font: last.font.name,
        typeface: last.font.typeface,
        bold: last.bold,
        angle: last.angle,
        vertical: last.font.vertical,
      });
    }
    text = '';
    box = null;
    last = null;
  };
  for (const glyph of glyphs) {
    const blank = [...glyph.text].every(isBlank);
    if (last && !follows(last, glyph)) close();
    if (blank) {
      if (text !== '' && last) text += ' ';
      close();
      continue;
    }
    text += glyph.text;
    box = box ? around(box, glyph.bbox) : glyph.bbox;
    last = glyph;
  }
  close();
  return runs;
}

function follows(last: Glyph, next: Glyph): boolean {
  return (
    next.font === last.font &&
    next.bold === last.bold &&
    next.angle === last.angle &&
    Math.abs(next.size - last.size) < 0.05 &&
    Math.hypot(next.x - last.endX, next.y - last.endY) < reach * next.size
  );
}

export function around(a: Box, b: Box): Box {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}
