/** A set edition as PDF, operator by operator, in the manner of one producer or another. */
import { deflateSync } from 'node:zlib';
import { PDFDocument, PDFName, PDFRawStream, type PDFRef, PDFString } from 'pdf-lib';
import type { Design } from '../design/design.js';
import type { Draw } from '../draw.js';
import { type FaceFile, fontOf, withChar } from '../font/faces.js';
import type { Edition, SetLine, Shape } from '../set/edition.js';
import { type Placed, quirks } from './quirks.js';

/** What a producer does to whole sheets. */
export interface Manner {
  readonly quirk: keyof typeof quirks;
  readonly order: 'as set' | 'row by row' | 'backwards';
  /** Sheets say /Rotate and are drawn against it. */
  readonly rotate: 0 | 90 | 180 | 270;
  /** The content stands in a form XObject. */
  readonly form: boolean;
  /** Every line is drawn a second time outside its clip. */
  readonly clippedTwice: boolean;
  /** Bold letters are drawn twice, a little apart. */
  readonly fauxBold: boolean;
}

export function drawManner(draw: Draw): Manner {
  return {
    quirk: draw.weighted([
      [5, 'plain'],
      ...Object.keys(quirks)
        .filter((name) => name !== 'plain')
        .map((name) => [1, name] as const),
    ]),
    order: draw.weighted([
      [6, 'as set'],
      [2, 'row by row'],
      [0.5, 'backwards'],
    ] as const),
    rotate: draw.weighted([
      [8, 0],
      [0.7, 90],
      [0.4, 180],
      [0.7, 270],
    ] as const),
    form: draw.chance(0.12),
    clippedTwice: draw.chance(0.08),
    fauxBold: draw.chance(0.1),
  };
}

export const sayManner = ({ quirk, order, rotate, form, clippedTwice, fauxBold }: Manner): string =>
  [
    quirk === 'plain' ? '' : quirk,
    order === 'as set' ? '' : order,
    rotate ? `/Rotate ${rotate}` : '',
    form ? 'form XObject' : '',
    clippedTwice ? 'clipped twice' : '',
    fauxBold ? 'faux bold' : '',
  ]
    .filter(Boolean)
    .join(', ');

export async function printPdf(edition: Edition, design: Design, manner: Manner): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  pdf.setProducer('gongbao fuzz');
  const fonts = new Fonts();
  const contents = Array.from({ length: edition.sheets }, (_, i) => content(edition, i + 1, design, manner, fonts));
  const font = pdf.context.obj(
    Object.fromEntries([...fonts.used].map(([key, face]) => [key, addFont(pdf, face, fonts.glyphs.get(key)!)])),
  );
  contents.forEach((stream, i) => {
    addSheet(pdf, stream, font as never, edition, i + 1, manner);
  });
  return pdf.save({ useObjectStreams: false });
}

class Fonts {
  readonly used = new Map<string, FaceFile>();
  readonly glyphs = new Map<string, Map<number, string>>();

  /** The name of the font in the resources, and the code of each character: its glyph. */
  code(face: FaceFile, char: string): { key: string; code: string; advance: number } {
    const key = `F${[...face.family].reduce((sum, c) => (sum * 31 + c.charCodeAt(0)) % 9973, 7)}`;
    if (!this.used.has(key)) {
      this.used.set(key, face);
      this.glyphs.set(key, new Map());
    }
    const font = fontOf(face);
    const glyph = font.glyphOf(char.codePointAt(0)!);
    this.glyphs.get(key)!.set(glyph, char);
    return { key, code: glyph.toString(16).padStart(4, '0'), advance: font.advance(glyph) };
  }
}

function content(edition: Edition, sheet: number, design: Design, manner: Manner, fonts: Fonts): string {
  const turned = edition.sideways.has(sheet);
  const [width, height] = turned ? ([edition.page[1], edition.page[0]] as const) : edition.page;
  const lines = edition.lines.filter((line) => line.sheet === sheet);
  const drawn =
    manner.order === 'row by row'
      ? lines.toSorted((a, b) => a.y - b.y || a.x - b.x)
      : manner.order === 'backwards'
        ? lines.toReversed()
        : lines;
  const parts = edition.shapes.filter((shape) => shape.sheet === sheet).map((shape) => drawShape(shape, height));
  for (const line of drawn) parts.push(drawLine(line, height, design, manner, fonts));
  // A sheet set sideways is turned by a quarter onto an upright one.
  return turned ? `q 0 1 -1 0 ${height} 0 cm\n${parts.join('\n')}\nQ` : width > 0 ? parts.join('\n') : '';
}

const colours = { red: '0.85 0.1 0.1', grey: '0.8 0.8 0.8', black: '0 0 0', white: '1 1 1' } as const;

function drawLine(line: SetLine, height: number, design: Design, manner: Manner, fonts: Fonts): string {
  const angle = ((line.angle ?? 0) * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  let along = 0;
  const out: string[] = [];
  for (const run of line.runs) {
    for (const { key, chars } of byFont(run.text, design.faces[run.face], fonts)) {
      const glyphs = chars.map(({ code, advance }) => ({ code, advance: advance * line.size + line.spacing }));
      const placed: Placed = {
        font: key,
        size: line.size,
        spacing: line.spacing,
        glyphs,
        cos,
        sin,
        x: line.x + along * cos,
        y: height - line.y + along * sin,
      };
      along += glyphs.reduce((sum, { advance }) => sum + advance, 0);
      const draw = quirks[line.angle ? 'plain' : manner.quirk]!;
      out.push(draw(placed));
      if (manner.fauxBold && run.face === 'hei') out.push(draw({ ...placed, x: placed.x + 0.25 }));
      if (manner.clippedTwice) out.push(`q 0 0 1 1 re W n ${draw(placed)} Q`);
    }
  }
  const colour = line.colour ? colours[line.colour] : null;
  return colour ? `q ${colour} rg ${out.join('\n')} Q` : out.join('\n');
}

/** A text in stretches of one font: what a face does not have comes from another. */
function byFont(text: string, face: FaceFile, fonts: Fonts) {
  const stretches: { key: string; chars: { code: string; advance: number }[] }[] = [];
  for (const char of text) {
    const { key, ...coded } = fonts.code(withChar(face, char), char);
    if (stretches.at(-1)?.key === key) stretches.at(-1)!.chars.push(coded);
    else stretches.push({ key, chars: [coded] });
  }
  return stretches;
}

function drawShape({ kind, box: [x0, y0, x1, y1], colour }: Shape, height: number): string {
  const rectangle = `${x0.toFixed(2)} ${(height - y1).toFixed(2)} ${(x1 - x0).toFixed(2)} ${(y1 - y0).toFixed(2)} re`;
  if (kind === 'fill') return `q ${colours[colour]} rg ${rectangle} f Q`;
  if (kind === 'frame') return `q ${colours[colour]} RG 0.8 w ${rectangle} S Q`;
  const [x, y, r] = [(x0 + x1) / 2, height - (y0 + y1) / 2, (x1 - x0) / 2];
  const at = (a: number, b: number) => `${(x + a * r).toFixed(2)} ${(y + b * r).toFixed(2)}`;
  const k = 0.5523;
  const circle = `${at(1, 0)} m ${at(1, k)} ${at(k, 1)} ${at(0, 1)} c ${at(-k, 1)} ${at(-1, k)} ${at(-1, 0)} c ${at(-1, -k)} ${at(-k, -1)} ${at(0, -1)} c ${at(k, -1)} ${at(1, -k)} ${at(1, 0)} c`;
  const star = Array.from({ length: 5 }, (_, i) =>
    at(0.35 * Math.sin((i * 4 * Math.PI) / 5), 0.35 * Math.cos((i * 4 * Math.PI) / 5)),
  );
  return `q ${colours.red} RG ${colours.red} rg 2 w ${circle} S ${star.map((point, i) => `${point} ${i ? 'l' : 'm'}`).join(' ')} f Q`;
}

function addSheet(
  pdf: PDFDocument,
  stream: string,
  font: never,
  edition: Edition,
  sheet: number,
  manner: Manner,
): void {
  const [width, height] = edition.page;
  const { rotate } = manner;
  const quarter = rotate === 90 || rotate === 270;
  const page = pdf.addPage(quarter ? [height, width] : [width, height]);
  const { context } = pdf;
  const resources = context.obj({});
  resources.set(PDFName.of('Font'), font);
  let body = stream;
  if (manner.form) {
    const dict = context.obj({ Type: 'XObject', Subtype: 'Form', BBox: [-2000, -2000, 4000, 4000] });
    dict.set(PDFName.of('Resources'), resources);
    const form = context.register(PDFRawStream.of(withFilter(dict as never), deflateSync(Buffer.from(stream))));
    const outer = context.obj({});
    outer.set(PDFName.of('XObject'), context.obj({ X: form }));
    page.node.set(PDFName.of('Resources'), outer);
    body = '/X Do';
  } else page.node.set(PDFName.of('Resources'), resources);
  // Drawn against the turn, so that it is upright on the screen.
  const against = {
    0: '',
    90: `0 1 -1 0 ${height} 0 cm`,
    180: `-1 0 0 -1 ${width} ${height} cm`,
    270: `0 -1 1 0 0 ${width} cm`,
  }[rotate];
  if (rotate) page.node.set(PDFName.of('Rotate'), context.obj(rotate));
  page.node.set(
    PDFName.of('Contents'),
    context.register(context.flateStream(against ? `q ${against}\n${body}\nQ` : body)),
  );
  void sheet;
}

function withFilter(dict: ReturnType<PDFDocument['context']['obj']>): never {
  (dict as unknown as { set(key: PDFName, value: PDFName): void }).set(PDFName.of('Filter'), PDFName.of('FlateDecode'));
  return dict as never;
}

/** A composite font whose codes are glyphs, cut down to what is used. */
function addFont(pdf: PDFDocument, face: FaceFile, glyphs: ReadonlyMap<number, string>): PDFRef {
  const { context } = pdf;
  const font = fontOf(face);
  const name = `GBZFUZ+${face.family.replace(/\s/g, '')}`;
  const em = 1000 / font.unitsPerEm;
  const file = context.register(context.flateStream(new Uint8Array(font.subset(glyphs.keys()))));
  const descriptor = context.obj({
    Type: 'FontDescriptor',
    FontName: name,
    Flags: 4,
    FontBBox: [0, Math.round(font.descent * em), 1000, Math.round(font.ascent * em)],
    ItalicAngle: 0,
    Ascent: Math.round(font.ascent * em),
    Descent: Math.round(font.descent * em),
    CapHeight: 700,
    StemV: 80,
  });
  descriptor.set(PDFName.of('FontFile2'), file);
  const widths = [...glyphs.keys()]
    .sort((a, b) => a - b)
    .flatMap((glyph) => [glyph, [Math.round(1000 * font.advance(glyph))]]);
  const cid = context.obj({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: name,
    CIDToGIDMap: 'Identity',
    DW: 1000,
    W: widths as never,
  });
  cid.set(PDFName.of('FontDescriptor'), context.register(descriptor));
  cid.set(
    PDFName.of('CIDSystemInfo'),
    context.obj({ Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 }),
  );
  const type0 = context.obj({ Type: 'Font', Subtype: 'Type0', BaseFont: name, Encoding: 'Identity-H' });
  type0.set(PDFName.of('DescendantFonts'), context.obj([context.register(cid)]));
  type0.set(PDFName.of('ToUnicode'), context.register(context.flateStream(toUnicode(glyphs))));
  return context.register(type0);
}

function toUnicode(glyphs: ReadonlyMap<number, string>): string {
  const hex = (code: number) => code.toString(16).padStart(4, '0');
  const rows = [...glyphs].map(
    ([glyph, char]) => `<${hex(glyph)}> <${[...char].map((c) => hex(c.codePointAt(0)!)).join('')}>`,
  );
  const groups: string[] = [];
  for (let i = 0; i < rows.length; i += 100)
    groups.push(`${Math.min(100, rows.length - i)} beginbfchar\n${rows.slice(i, i + 100).join('\n')}\nendbfchar`);
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Adobe-Identity-UCS def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
${groups.join('\n')}
endcmap end end`;
}
