/** A set edition drawn straight into PDF: with embedded fonts, or with fonts that are only named (predefined CJK CMap, no file). */
import { readFileSync } from 'node:fs';
import fontkit from '@pdf-lib/fontkit';
import {
  beginText,
  endText,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFPage,
  PDFString,
  setCharacterSpacing,
  setFontAndSize,
  setTextMatrix,
  showText,
} from 'pdf-lib';
import type { Design, Face, SetEdition, SetLine } from './design.js';

interface DrawFont {
  readonly key: string;
  readonly encode: (text: string) => PDFHexString;
}

export async function renderPdf(edition: SetEdition, design: Design): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  pdf.registerFontkit(fontkit);
  pdf.setProducer(`gongbao editions (${design.renderer})`);
  const fonts = {} as Record<Face, DrawFont & { attach: (page: PDFPage) => void }>;
  for (const face of ['text', 'bold', 'title'] as const) {
    fonts[face] = design.renderer === 'embedded' ? await embedded(pdf, design, face) : named(pdf, design, face);
  }
  const height = design.page[1];
  for (let sheet = 1; sheet <= edition.sheets; sheet++) {
    const page = pdf.addPage([...design.page]);
    for (const font of Object.values(fonts)) font.attach(page);
    const lines = edition.lines.filter((line) => line.sheet === sheet);
    const drawn = design.drawing === 'row-by-row' ? lines.toSorted((a, b) => a.y - b.y || a.x - b.x) : lines;
    for (const line of drawn) draw(page, line, height, fonts, design);
    for (const { box } of edition.rules.filter((rule) => rule.sheet === sheet)) {
      page.drawRectangle({ x: box[0], y: height - box[3], width: box[2] - box[0], height: box[3] - box[1] });
    }
  }
  return pdf.save({ useObjectStreams: false });
}

function draw(page: PDFPage, line: SetLine, height: number, fonts: Record<Face, DrawFont>, design: Design) {
  const times = design.fauxBold && line.runs.some((run) => run.face !== 'text') ? [0, 0.25] : [0];
  for (const shift of times) {
    page.pushOperators(
      beginText(),
      setTextMatrix(1, 0, 0, 1, line.x + shift, height - line.y),
      setCharacterSpacing(line.spacing),
    );
    for (const run of line.runs) {
      page.pushOperators(setFontAndSize(fonts[run.face].key, line.size), showText(fonts[run.face].encode(run.text)));
    }
    page.pushOperators(endText());
  }
}

async function embedded(pdf: PDFDocument, design: Design, face: Face) {
  const file = design.faces[face].file;
  if (!file) throw new Error(`design ${design.name} names no file for face ${face}`);
  const font = await pdf.embedFont(readFileSync(file), { subset: false });
  const key = `F${face}`;
  return {
    key,
    encode: (text: string) => font.encodeText(text),
    attach: (page: PDFPage) => page.node.setFontDictionary(PDFName.of(key), font.ref),
  };
}

/** The standard fonts of Adobe-GB1 readers: STSong-Light and STHeiti-Regular, encoded in UCS-2. */
function named(pdf: PDFDocument, design: Design, face: Face) {
  const name = design.faces[face].family;
  const { context } = pdf;
  const descriptor = context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: name,
      Flags: 6,
      FontBBox: [-25, -254, 1000, 880],
      ItalicAngle: 0,
      Ascent: 880,
      Descent: -120,
      CapHeight: 880,
      StemV: 93,
    }),
  );
  const cid = context.obj({
    Type: 'Font',
    Subtype: 'CIDFontType0',
    BaseFont: name,
    FontDescriptor: descriptor,
    DW: 1000,
  });
  cid.set(
    PDFName.of('CIDSystemInfo'),
    context.obj({ Registry: PDFString.of('Adobe'), Ordering: PDFString.of('GB1'), Supplement: 4 }),
  );
  cid.set(PDFName.of('W'), context.obj([1, 95, 500, 814, 939, 500]));
  const ref = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'UniGB-UCS2-H',
      DescendantFonts: [context.register(cid)],
    }),
  );
  const key = `F${face}`;
  const encode = (text: string) =>
    PDFHexString.of([...text].map((c) => c.codePointAt(0)!.toString(16).padStart(4, '0')).join(''));
  return { key, encode, attach: (page: PDFPage) => page.node.setFontDictionary(PDFName.of(key), ref) };
}
