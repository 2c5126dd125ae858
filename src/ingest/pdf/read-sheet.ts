import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { countGlyphs } from '../../text/normalize.js';
import type { Page } from '../../tree/page.js';
import { InputError } from '../input-error.js';
import { notRead, textOfAnnotations } from './annotation-text.js';
import { drawSheet } from './draw-sheet.js';
import { gatherRuns } from './gather-runs.js';
import type { SheetFont } from './glyph.js';
import type { Pdfjs } from './load-pdfjs.js';
import { countPictures, isCutShort, LostPictureError, lostOf } from './lost-pictures.js';
import type { Matrix } from './matrix.js';
import { secondReading, showsNewHand } from './second-reading.js';
import { sortGlyphs } from './sort-glyphs.js';
import { readFontName } from './typeface.js';

/** How damage is found that pdfjs-dist reads over. */
export interface DamageChecks {
  /** The same document, read up to the first error. */
  readonly strict: () => Promise<PDFDocumentProxy>;
  /** Is a stream that draws the sheet missing or damaged, or (`forms`) one it may use? Takes the object number of the sheet. */
  readonly broken: (sheet: number, forms: boolean) => boolean;
  /** Names of the codecs of the pictures the sheet may draw. Takes the object number of the sheet. */
  readonly codecs: (sheet: number) => readonly string[];
  /** Fonts and the ways they are set that sheets before this one have shown. */
  readonly hands: Set<string>;
}

const PARTLY_LOST = 'a part of what is drawn on it is damaged and left out: try to repair the file or get a fresh copy';

const fontLost = (times: number) =>
  `text shown in a font that is missing or damaged is left out (${times} times): print the file to a new PDF where it is shown in full, or scan it`;
const placeLost = (glyphs: number) =>
  `${glyphs} characters are drawn at no place and left out: try to repair the file or get a fresh copy`;

/** A page of a newspaper holds some 20,000; layout takes minutes for many times as many, and calls with so many arguments end the process. */
const MOST_GLYPHS = 100_000;
const tooMany = (glyphs: number) =>
  new InputError(
    `holds ${glyphs} glyphs, more than any printed sheet: print the file to a new PDF, or scan it`,
    'too-large',
  );

/** Throws where the sheet cannot be read, or shows nothing for a damage. */
export async function readSheet(
  document: PDFDocumentProxy,
  number: number,
  pdfjs: Pdfjs,
  { strict, broken, codecs, hands }: DamageChecks,
): Promise<Page> {
  const sheet = await document.getPage(number);
  try {
    const { width, height, transform } = sheet.getViewport({ scale: 1 });
    const operators = await sheet.getOperatorList({ annotationMode: pdfjs.AnnotationMode.DISABLE });
    const fonts = new Map<string, SheetFont>();
    const fontOf = (id: string) => {
      const known = fonts.get(id) ?? readFont(sheet, id);
      fonts.set(id, known);
      return known;
    };
    const drawing = drawSheet(operators, pdfjs.OPS, transform as unknown as Matrix, fontOf);
    if (drawing.glyphs.length > MOST_GLYPHS) throw tooMany(drawing.glyphs.length);
    const { kept, drops, count, nowhere } = sortGlyphs(drawing.glyphs, number, width, height);
    const damaged = sheet.ref !== null && broken(sheet.ref.num, kept.length === 0);
    const pictures = await countPictures(sheet, operators, pdfjs);
    const lost =
      kept.length === 0 &&
      (damaged ||
        (drawing.blank
          ? await isCutShort(number, operators, strict)
          : pictures.lost > 0 && pictures.lost === pictures.all));
    const codecNames = lost || pictures.lost > 0 ? codecs(sheet.ref?.num ?? 0) : [];
    if (lost) throw new LostPictureError(codecNames);
    const runs = gatherRuns(kept);
    const notes = await textOfAnnotations(sheet, pdfjs, transform as unknown as Matrix);
    const suspicions = [
      damaged ? PARTLY_LOST : pictures.lost > 0 ? lostOf(pictures, codecNames) : null,
      drawing.unreadable > 0 ? fontLost(drawing.unreadable) : null,
      nowhere > 0 ? placeLost(nowhere) : null,
      notRead(notes),
    ].filter((one) => one !== null);
    const witness = showsNewHand(runs, hands) ? await secondReading(sheet) : undefined;
    return {
      ...emptySheet(number, null),
      width,
      height,
      runs,
      ...(witness && { witness }),
      rules: drawing.rules,
      images: drawing.images,
      ...(drawing.dpi !== null && { dpi: drawing.dpi }),
      blank: drawing.blank && notes.length === 0,
      textLayer: kept.length > 0 ? 'born-digital' : 'none',
      glyphs: count + notes.reduce((sum, { text }) => sum + countGlyphs(text), 0),
      ...(notes.length > 0 && { annotations: notes.map(({ text, bbox }) => ({ text, bbox })) }),
      drops,
      suspect: suspicions.length > 0 ? suspicions.join('; ') : null,
    };
  } finally {
    sheet.cleanup();
  }
}

export function emptySheet(number: number, error: string | null): Page {
  return {
    number,
    width: 0,
    height: 0,
    runs: [],
    rules: [],
    images: [],
    textLayer: 'none',
    glyphs: 0,
    drops: [],
    suspect: null,
    error,
  };
}

interface PdfFont {
  readonly name?: string;
  readonly bold?: boolean;
  readonly black?: boolean;
  readonly vertical?: boolean;
  readonly ascent?: number;
  readonly descent?: number;
  readonly fontMatrix?: ArrayLike<number>;
}

/** What pdfjs-dist calls a font that it cannot read or find. */
const MISSING_FONT = 'g_font_error';

function readFont(sheet: PDFPageProxy, id: string): SheetFont {
  const font: PdfFont = sheet.commonObjs.has(id) ? sheet.commonObjs.get(id) : {};
  const { name, typeface, bold } = readFontName(font.name ?? '');
  const { ascent, descent } = metrics(font);
  return {
    missing: id === MISSING_FONT,
    name,
    typeface,
    bold: bold || font.bold === true || font.black === true,
    vertical: font.vertical === true,
    ascent,
    descent,
    unit: Math.abs(font.fontMatrix?.[0] ?? 0.001) || 0.001,
  };
}

/** Some files give no metrics, or metrics no line of text could have: then those of the common Chinese fonts. */
function metrics({ ascent, descent }: PdfFont): { ascent: number; descent: number } {
  const height = (ascent ?? 0) - (descent ?? 0);
  const plausible =
    height > 0.75 && ascent !== undefined && descent !== undefined && ascent < 2 && descent <= 0 && descent > -1;
  return plausible ? { ascent, descent } : { ascent: 0.88, descent: -0.12 };
}
