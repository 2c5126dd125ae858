/** Fonts of an OFD document, embedded into a PDF when text is first shown in them. */
import { create, type Font } from 'fontkit';
import { type PDFDict, type PDFDocument, PDFHexString, PDFName, type PDFRef } from 'pdf-lib';
import type { Typeface } from '../../../tree/page.js';
import type { OfdPackage } from '../package.js';
import { plainFont, type Resources } from '../resources.js';

/** A font as the PDF has it. */
export interface PaintedFont {
  readonly ref: PDFRef;
  /** What shows a glyph, by its number in the font or its character; null where the font has none. */
  show(id: number | null, text: string): PDFHexString | null;
}

export class OfdFonts {
  private readonly own = new Map<string, Promise<PaintedFont | null>>();
  private readonly system = new Map<string, PaintedFont>();

  constructor(
    private readonly pdf: PDFDocument,
    private readonly file: OfdPackage,
    private readonly resources: Resources,
  ) {}

  /** The one the file brings; null where it brings none that can be shown. */
  embedded(id: string): Promise<PaintedFont | null> {
    const path = this.resources.fontFiles.get(id);
    if (path === undefined) return Promise.resolve(null);
    const known = this.own.get(path) ?? this.file.read(path).then((bytes) => embed(this.pdf, bytes));
    this.own.set(path, known);
    return known;
  }

  /** One of the system, that looks like it. */
  likened(id: string): PaintedFont {
    const { typeface } = this.resources.fonts.get(id) ?? plainFont;
    const name = systemNames[typeface] ?? 'SimSun';
    const known = this.system.get(name) ?? named(this.pdf, name);
    this.system.set(name, known);
    return known;
  }
}

const systemNames: Partial<Record<Typeface, string>> = { hei: 'SimHei', kai: 'KaiTi', fangsong: 'FangSong' };

/** How a PDF holds a font program: by how the program begins. */
function programOf(bytes: Uint8Array) {
  const start = Buffer.from(bytes.subarray(0, 4)).toString('latin1');
  if (start === '\0\u0001\0\0' || start === 'true') return { file: 'FontFile2', descendant: 'CIDFontType2' };
  if (start === 'OTTO') return { file: 'FontFile3', subtype: 'OpenType', descendant: 'CIDFontType0' };
  if (start.startsWith('\u0001\0')) return { file: 'FontFile3', subtype: 'CIDFontType0C', descendant: 'CIDFontType0' };
  return null;
}

function embed(pdf: PDFDocument, bytes: Uint8Array): PaintedFont | null {
  const program = programOf(bytes);
  if (!program) return null;
  const { context } = pdf;
  const name = `Font${context.largestObjectNumber}`;
  const stream = context.register(
    context.flateStream(bytes, { Length1: bytes.length, ...(program.subtype && { Subtype: program.subtype }) }),
  );
  const ref = composite(pdf, name, 'Identity-H', 'Identity', {
    Subtype: program.descendant,
    CIDToGIDMap: program.descendant === 'CIDFontType2' ? 'Identity' : undefined,
    FontDescriptor: context.register(context.obj({ ...descriptor(name, 4), [program.file]: stream })),
  });
  const characters = charactersOf(bytes);
  const show = (id: number | null, text: string) => {
    const glyph = id ?? characters(text);
    return glyph === null || !(glyph >= 0 && glyph < 0x10000) ? null : hex([glyph]);
  };
  return { ref, show };
}

/** The number of the glyph of a character, by the font's own map; null for a font without one. */
function charactersOf(bytes: Uint8Array): (text: string) => number | null {
  let font: Font | null = null;
  try {
    font = create(Buffer.from(bytes)) as Font;
    font.hasGlyphForCodePoint(0x4e00);
  } catch {
    return () => null; // no map, or a font without the tables around its outlines
  }
  return (text) => {
    const code = text.codePointAt(0);
    return code !== undefined && font.hasGlyphForCodePoint(code) ? font.glyphForCodePoint(code).id : null;
  };
}

/** A font that the PDF only names: whoever draws it takes one of the system. */
function named(pdf: PDFDocument, name: string): PaintedFont {
  const serif = name !== 'SimHei';
  const ref = composite(pdf, name, 'UniGB-UTF16-H', 'GB1', {
    Subtype: 'CIDFontType0',
    FontDescriptor: pdf.context.register(pdf.context.obj(descriptor(name, serif ? 6 : 4))),
    // Letters and digits are half as wide as the others.
    W: [1, 95, 500],
  });
  const show = (_: number | null, text: string) =>
    /^(?:[\p{Co}\p{Cc}\uFFFD\s])*$/u.test(text)
      ? null
      : hex([...Array(text.length).keys()].map((i) => text.charCodeAt(i))); // "\uE123" "\uFFFD"
  return { ref, show };
}

const hex = (codes: readonly number[]) =>
  PDFHexString.of(codes.map((code) => code.toString(16).padStart(4, '0')).join(''));

type Entries = Readonly<Record<string, unknown>>;

function composite(
  { context }: PDFDocument,
  name: string,
  encoding: string,
  ordering: string,
  entries: Entries,
): PDFRef {
  const { W, ...rest } = entries;
  const descendant: PDFDict = context.obj({
    Type: 'Font',
    BaseFont: name,
    CIDSystemInfo: {
      Registry: PDFHexString.fromText('Adobe'),
      Ordering: PDFHexString.fromText(ordering),
      Supplement: 0,
    },
    DW: 1000,
    ...(Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)) as Record<string, PDFRef>),
    ...(W !== undefined && { W: W as number[] }),
  });
  return context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: PDFName.of(encoding),
      DescendantFonts: [context.register(descendant)],
    }),
  );
}

/** @param flags 4 for symbols of its own, 2 for serifs */
const descriptor = (name: string, flags: number) => ({
  Type: 'FontDescriptor',
  FontName: name,
  Flags: flags,
  FontBBox: [0, -200, 1000, 900],
  ItalicAngle: 0,
  Ascent: 880,
  Descent: -120,
  CapHeight: 700,
  StemV: 80,
});
