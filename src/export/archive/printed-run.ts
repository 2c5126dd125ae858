import type { GlyphRun, ReadGlyph } from '../../tree/page.js';

/** A run without the white space around it. */
export interface PrintedRun {
  readonly text: string;
  /** How surely OCR read each of its code points; undefined where that is not known. */
  readonly read: readonly ReadGlyph[] | undefined;
}

export function printed({ text, read }: Pick<GlyphRun, 'text' | 'read'>): PrintedRun {
  const trimmed = text.trim();
  const [from, count] = [[...text].length - [...text.trimStart()].length, [...trimmed].length];
  const isKnown = read !== undefined && read.length === [...text].length && count > 0;
  return { text: trimmed, read: isKnown ? read.slice(from, from + count) : undefined };
}
