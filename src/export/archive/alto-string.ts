import { type Element, element } from '../../emit/xml.js';
import { type GlyphRun, type ReadGlyph, SURE } from '../../tree/page.js';
import { place } from './alto-place.js';
import { pixels } from './archived-issue.js';
import { type PrintedRun, printed } from './printed-run.js';

/** A run is a String of ALTO, with how surely OCR read it; a space at its end is an SP where the line goes on. */
export function altoString(run: GlyphRun, style: string, isFollowed: boolean): Element[] {
  const { text, read } = printed(run);
  const content = element(
    'String',
    { ...place(run.bbox), CONTENT: text, STYLEREFS: style, ...(read && confidences(read)) },
    read?.some(isDoubtful) ? glyphs(text, read) : [],
  );
  const isSpaced = isFollowed && /\s$/.test(run.text);
  return isSpaced ? [content, element('SP', { HPOS: String(pixels(run.bbox[2])) })] : [content];
}

/** WC is the mean, from 0 to 1; CC has a digit for each character, from 0 (sure) to 9. */
const confidences = (read: NonNullable<PrintedRun['read']>) => ({
  WC: share(read.reduce((sum, { confidence }) => sum + confidence, 0) / read.length),
  CC: read.map(({ confidence }) => Math.min(9, Math.ceil(10 * (1 - confidence) - 1e-9))).join(' '),
});

const isDoubtful = ({ confidence, others = [] }: ReadGlyph) => confidence < SURE && others.length > 0;

/** What else a doubtful character may be is told of glyphs only. */
const glyphs = (text: string, read: readonly ReadGlyph[]): Element[] =>
  [...text].map((character, i) => {
    const { confidence, others = [] } = read[i]!;
    const variants = others.filter((other) => other.length <= LONGEST_VARIANT);
    return element(
      'Glyph',
      { CONTENT: character, GC: share(confidence) },
      variants.map((other) => element('Variant', { CONTENT: other })),
    );
  });

/** Of the schema. */
const LONGEST_VARIANT = 3;

/** Rounded down: what is doubtful stays so. */
const share = (value: number) => String(Math.floor(1000 * value + 1e-9) / 1000);
