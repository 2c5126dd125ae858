/** PDFs written by hand, to be broken by hand: one object after the other, with or without a cross-reference table. */
const latin = (text: string): Buffer => Buffer.from(text, 'latin1');

/** A stream object. @param entries of its dictionary besides /Length */
export function stream(entries: string, data: string | Buffer): Buffer {
  const body = typeof data === 'string' ? latin(data) : data;
  return Buffer.concat([latin(`<<${entries}/Length ${body.length}>>\nstream\n`), body, latin('\nendstream')]);
}

export interface RawSheet {
  readonly size?: readonly [number, number];
  readonly content: Buffer;
}

/** The bytes of a PDF. `extra` objects follow the sheets; resources of all sheets name them by number. */
export function rawPdf(
  sheets: readonly RawSheet[],
  { resources = '', extra = [], xref = true }: { resources?: string; extra?: readonly Buffer[]; xref?: boolean } = {},
): Uint8Array {
  const kids = sheets.map((_, i) => `${3 + 2 * i} 0 R`).join(' ');
  const objects: Buffer[] = [
    latin('<</Type/Catalog/Pages 2 0 R>>'),
    latin(`<</Type/Pages/Count ${sheets.length}/Kids[${kids}]>>`),
    ...sheets.flatMap(({ size: [width, height] = [595, 842], content }, i) => [
      latin(
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${width} ${height}]/Contents ${4 + 2 * i} 0 R/Resources<<${resources.replaceAll('EXTRA', String(3 + 2 * sheets.length))}>>>>`,
      ),
      content,
    ]),
    ...extra,
  ];
  return rawObjects(objects, { xref });
}

/** The bytes of a PDF of these objects, numbered from 1; the first is its catalog. */
export function rawObjects(
  objects: readonly Buffer[],
  { xref = true, trailer = '' }: { xref?: boolean; trailer?: string } = {},
): Uint8Array {
  const parts: Buffer[] = [latin('%PDF-1.7\n')];
  const offsets: number[] = [];
  let at = parts[0]!.length;
  for (const [i, object] of objects.entries()) {
    const part = Buffer.concat([latin(`${i + 1} 0 obj\n`), object, latin('\nendobj\n')]);
    offsets.push(at);
    parts.push(part);
    at += part.length;
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const end = `trailer\n<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${xref ? at : 999999}\n%%EOF\n`;
  parts.push(latin(xref ? `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}${end}` : end));
  return new Uint8Array(Buffer.concat(parts));
}
