/**
 * A scan as a picture file (TIFF of one or many sheets, JPEG, PNG, WebP) → a PDF in memory with a sheet for each picture, so that all that
 * reads scans in PDFs reads it as well. Pixels are kept as they are.
 */
import { deflateSync } from 'node:zlib';
import { PDFDocument, PDFName, type PDFPage, type PDFRef } from 'pdf-lib';
import sharp, { type Metadata, type OutputInfo } from 'sharp';
import type { Box } from '../../tree/page.js';
import { InputError } from '../input-error.js';
import { isResolution, resolutionOf } from './resolution.js';

/** A picture with more pixels than this (A2 at 400 dpi) is refused: its decoded form would fill the memory. */
const MOST_PIXELS = 62_000_000;

/** @throws InputError for a picture that cannot be decoded. */
export const picturePdf = (bytes: Uint8Array): Promise<Uint8Array> => picturesPdf([bytes]);

/** The same for several files, one after the other. */
export async function picturesPdf(files: Iterable<Uint8Array> | AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  // No clock in the bytes: the same picture gives the same PDF.
  pdf.setCreationDate(new Date(0));
  pdf.setModificationDate(new Date(0));
  try {
    for await (const bytes of files) {
      const { pages = 1 } = await sharp(bytes).metadata();
      for (let page = 0; page < pages; page += 1) await addSheet(pdf, bytes, page);
    }
  } catch (error) {
    if (error instanceof InputError) throw error;
    const reason = (error instanceof Error ? error.message : String(error)).split('\n')[0]!;
    if (/pixel limit/.test(reason))
      throw new InputError('is a picture larger than any sheet: scan it at 200 to 600 dpi', 'too-large');
    throw new InputError(
      `is a picture that cannot be decoded (${reason}): save it again, or get a fresh copy`,
      'damaged',
    );
  }
  return pdf.save();
}

async function addSheet(pdf: PDFDocument, bytes: Uint8Array, page: number): Promise<void> {
  const { image, metadata, size } = await embedPicture(pdf, bytes, page);
  const points = 72 / dpiOf(metadata, size.width);
  const [width, height] = [size.width * points, size.height * points];
  paint(pdf.addPage([width, height]), [{ image, box: [0, 0, width, height] }]);
}

/** Puts pictures on a page; boxes are points from its top left corner. */
export function paint(page: PDFPage, pictures: readonly { readonly image: PDFRef; readonly box: Box }[]): void {
  const height = page.getHeight();
  const draws = pictures.map(({ image, box: [x0, y0, x1, y1] }, i) => {
    page.node.setXObject(PDFName.of(`Scan${i}`), image);
    return `q ${x1 - x0} 0 0 ${y1 - y0} ${x0} ${height - y1} cm /Scan${i} Do Q`;
  });
  const { context } = page.doc;
  page.node.set(PDFName.of('Contents'), context.register(context.stream(draws.join('\n'))));
}

interface EmbeddedPicture {
  readonly image: PDFRef;
  readonly metadata: Metadata;
  /** Pixels. */
  readonly size: { readonly width: number; readonly height: number };
}

/** Pixels of a picture into a PDF: white where it is clear, or (`see-through`) what is behind it. Throws where it cannot be decoded. */
export async function embedPicture(
  pdf: PDFDocument,
  bytes: Uint8Array,
  page = 0,
  clear: 'white' | 'see-through' = 'white',
): Promise<EmbeddedPicture> {
  const open = () => sharp(bytes, { page, limitInputPixels: MOST_PIXELS }).autoOrient();
  const metadata = await sharp(bytes, { page, limitInputPixels: MOST_PIXELS }).metadata();
  const picture = open().flatten({ background: 'white' });
  const isGray = metadata.space === 'b-w' || metadata.channels === 1;
  const { data, info } = await (isGray ? picture.grayscale() : picture.toColourspace('srgb'))
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  const mask =
    clear === 'see-through' && metadata.hasAlpha
      ? imageOf(pdf, await open().extractChannel('alpha').raw({ depth: 'uchar' }).toBuffer(), { ...info, channels: 1 })
      : null;
  return { image: imageOf(pdf, data, info, mask), metadata, size: info };
}

type PixelInfo = Pick<OutputInfo, 'width' | 'height' | 'channels'>;

/** @param mask how far the picture covers what is behind it */
function imageOf(
  pdf: PDFDocument,
  data: Uint8Array,
  { width, height, channels }: PixelInfo,
  mask: PDFRef | null = null,
): PDFRef {
  return pdf.context.register(
    pdf.context.stream(deflateSync(data, { level: 1 }), {
      Type: 'XObject',
      Subtype: 'Image',
      Width: width,
      Height: height,
      ColorSpace: channels === 1 ? 'DeviceGray' : 'DeviceRGB',
      BitsPerComponent: 8,
      Filter: 'FlateDecode',
      ...(mask && { SMask: mask }),
    }),
  );
}

/** The resolution the file names, where it can be that of a scan; else the one at which the picture is as wide as A4. */
const dpiOf = ({ density = 0 }: Metadata, width: number): number =>
  isResolution(density) ? density : resolutionOf(width);
