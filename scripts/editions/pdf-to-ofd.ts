/**
 * The pages of a PDF as an OFD (GB/T 33190-2016) with the same text at the same places: an edition with exact truth.
 */
import JSZip from 'jszip';
import { readPdf } from '../../src/ingest/pdf/read-pdf.js';
import type { GlyphRun, Page, Rule } from '../../src/tree/page.js';
import { escapeXml } from './escape-xml.js';
import { type PdfFont, pdfFonts } from './pdf-fonts.js';

/** Millimetres in a point. */
const MILLIMETRE = 25.4 / 72;
const mm = (points: number) => (points * MILLIMETRE).toFixed(3);
/** Above the base line, of common Chinese fonts; a PDF's run has its font's own. */
const ASCENT = 0.88;

export interface OfdOptions {
  /** Brings the fonts of the PDF as mere outlines: glyphs are named by number, and characters are code points of private use that say nothing. */
  readonly withoutMaps?: boolean;
  /** Only the first ones. */
  readonly sheets?: number;
  /** Points: what begins below is left out. */
  readonly above?: number;
}

export async function pdfToOfd(
  pdf: Uint8Array,
  { withoutMaps = false, sheets = Infinity, above = Infinity }: OfdOptions = {},
): Promise<Uint8Array> {
  const whole = (await readPdf(pdf)).pages.slice(0, sheets);
  const isAbove = ({ bbox }: { bbox: Page['runs'][number]['bbox'] }) => bbox[1] < above;
  const pages = whole.map((page) => ({ ...page, runs: page.runs.filter(isAbove), rules: page.rules.filter(isAbove) }));
  const outlines = withoutMaps ? await pdfFonts(pdf) : new Map<string, PdfFont>();
  const fonts = [...new Set(pages.flatMap(({ runs }) => runs.map(({ font }) => font)))];
  const zip = new JSZip();
  const put = (path: string, xml: string) => zip.file(path, `<?xml version="1.0" encoding="UTF-8"?>\n${xml}`);
  const namespace = 'xmlns:ofd="http://www.ofdspec.org/2016"';
  put(
    'OFD.xml',
    `<ofd:OFD ${namespace} Version="1.0" DocType="OFD"><ofd:DocBody><ofd:DocInfo><ofd:DocID>1</ofd:DocID></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
  );
  const list = pages.map(({ number }) => `<ofd:Page ID="${number}" BaseLoc="Pages/Page_${number}/Content.xml"/>`);
  put(
    'Doc_0/Document.xml',
    `<ofd:Document ${namespace}><ofd:CommonData><ofd:MaxUnitID>999999</ofd:MaxUnitID><ofd:PageArea>${area(pages[0]!)}</ofd:PageArea><ofd:PublicRes>PublicRes.xml</ofd:PublicRes></ofd:CommonData><ofd:Pages>${list.join('')}</ofd:Pages></ofd:Document>`,
  );
  const named = fonts.map((font, i) => {
    const outline = outlines.get(font);
    if (outline) zip.file(`Doc_0/Res/font_${i}.ttf`, outline.program);
    const file = outline ? `<ofd:FontFile>font_${i}.ttf</ofd:FontFile>` : '';
    return `<ofd:Font ID="${fontId(i)}" FontName="${escapeXml(font)}">${file}</ofd:Font>`;
  });
  put('Doc_0/PublicRes.xml', `<ofd:Res ${namespace} BaseLoc="Res"><ofd:Fonts>${named.join('')}</ofd:Fonts></ofd:Res>`);
  for (const page of pages) {
    const objects = [
      ...page.rules.map(path),
      ...page.runs.map((run) => text(run, fontId(fonts.indexOf(run.font)), outlines.get(run.font))),
    ];
    put(
      `Doc_0/Pages/Page_${page.number}/Content.xml`,
      `<ofd:Page ${namespace}><ofd:Area>${area(page)}</ofd:Area><ofd:Content><ofd:Layer ID="9000">${objects.join('\n')}</ofd:Layer></ofd:Content></ofd:Page>`,
    );
  }
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

const fontId = (i: number) => 100000 + i;
const area = ({ width, height }: Page) => `<ofd:PhysicalBox>0 0 ${mm(width)} ${mm(height)}</ofd:PhysicalBox>`;

function path({ bbox: [x0, y0, x1, y1] }: Rule): string {
  const [width, height] = [mm(x1 - x0), mm(y1 - y0)];
  return `<ofd:PathObject ID="1" Boundary="${mm(x0)} ${mm(y0)} ${width} ${height}" Stroke="false" Fill="true"><ofd:AbbreviatedData>M 0 0 L ${width} 0 L ${width} ${height} L 0 ${height} C</ofd:AbbreviatedData></ofd:PathObject>`;
}

/** Steps between the characters: an em for a Chinese one, half for others; what a justified line is longer is shared by all. */
function text({ text: words, bbox: [x0, y0, x1, y1], size, bold }: GlyphRun, font: number, outline?: PdfFont): string {
  const characters = [...words.trimEnd()];
  const naturals = characters.map((one) => (/[\u0020-\u024f]/.test(one) ? size / 2 : size));
  const stretch = (x1 - x0 - naturals.reduce((sum, width) => sum + width, 0)) / Math.max(1, characters.length - 1);
  const steps = naturals.slice(0, -1).map((width) => mm(width + stretch));
  const base = (y0 + y1) / 2 - y0 + (ASCENT - 0.5) * size;
  const ids = outline && characters.map((one) => outline.glyphs.get(one) ?? 0);
  const codes = ids ? ids.map((id) => String.fromCodePoint(0xe000 + (id % 0x1900))).join('') : characters.join('');
  return `<ofd:TextObject ID="2" Boundary="${mm(x0)} ${mm(y0)} ${mm(x1 - x0)} ${mm(y1 - y0)}" Font="${font}" Size="${mm(size)}"${bold ? ' Weight="700"' : ''}>${ids ? transform(ids) : ''}<ofd:TextCode X="0" Y="${mm(base)}" DeltaX="${steps.join(' ')}">${escapeXml(codes)}</ofd:TextCode></ofd:TextObject>`;
}

/** The glyphs of a run by number. */
function transform(ids: readonly number[]): string {
  const counts = `CodePosition="0" CodeCount="${ids.length}" GlyphCount="${ids.length}"`;
  return `<ofd:CGTransform ${counts}><ofd:Glyphs>${ids.join(' ')}</ofd:Glyphs></ofd:CGTransform>`;
}
