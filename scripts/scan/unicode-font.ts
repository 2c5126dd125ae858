/** A font that draws nothing and says anything: two-byte codes that ToUnicode maps to themselves. For text layers of every kind. */
import { type PDFDocument, PDFName, type PDFRef, PDFString } from 'pdf-lib';

export function addUnicodeFont(pdf: PDFDocument): PDFRef {
  const { context } = pdf;
  const blocks: string[] = [];
  for (let first = 0; first < 256; first += 64) {
    const rows = Array.from({ length: 64 }, (_, i) => {
      const high = hex(first + i);
      return `<${high}00> <${high}FF> <${high}00>`;
    });
    blocks.push(`64 beginbfrange\n${rows.join('\n')}\nendbfrange`);
  }
  const cmap = `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
${blocks.join('\n')}
endcmap
end
end`;
  const toUnicode = context.register(context.flateStream(cmap));
  const descendant = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: 'LayerSong',
      CIDSystemInfo: context.obj({
        Registry: PDFString.of('Adobe'),
        Ordering: PDFString.of('Identity'),
        Supplement: 0,
      }),
      DW: 1000,
      FontDescriptor: context.register(
        context.obj({
          Type: 'FontDescriptor',
          FontName: 'LayerSong',
          Flags: 4,
          FontBBox: [0, -120, 1000, 880],
          ItalicAngle: 0,
          Ascent: 880,
          Descent: -120,
          CapHeight: 700,
          StemV: 80,
        }),
      ),
    }),
  );
  const font = context.obj({
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: 'LayerSong',
    Encoding: 'Identity-H',
    DescendantFonts: [descendant],
    ToUnicode: toUnicode,
  });
  font.set(PDFName.of('Name'), PDFName.of('Layer'));
  return context.register(font);
}

const hex = (byte: number): string => byte.toString(16).padStart(2, '0').toUpperCase();
export const codes = (text: string): string =>
  `<${[...text.normalize('NFC')]
    .filter((char) => char.length === 1)
    .map((char) => hex(char.charCodeAt(0) >> 8) + hex(char.charCodeAt(0) & 255))
    .join('')}>`;
