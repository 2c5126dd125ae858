/** How the picture of a sheet lies in the file (ISO 32000-1, 7.4), one entry each. */
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { deflateSync } from 'node:zlib';
import { type PDFDocument, PDFName, PDFRawStream, type PDFRef } from 'pdf-lib';
import type { GrayImage } from '../../../src/ingest/ocr/picture/gray-image.js';
import { pythonWith } from '../print/installed.js';

/** A picture and the share of the sheet's height it covers, from above. */
export interface Packed {
  readonly ref: PDFRef;
  readonly top: number;
  readonly bottom: number;
}
export interface Packing {
  readonly name: string;
  readonly weight: number;
  readonly bilevel?: boolean;
  readonly pack: (pdf: PDFDocument, image: GrayImage, quality: number, scratch: string) => readonly Packed[];
}

const whole = (ref: PDFRef): Packed[] => [{ ref, top: 0, bottom: 1 }];

function encoded({ width, height, pixels }: GrayImage, kind: string, quality: number, scratch: string): Buffer {
  const [pgm, out] = [`${scratch}.pgm`, `${scratch}.${kind}`];
  writeFileSync(pgm, Buffer.concat([Buffer.from(`P5 ${width} ${height} 255\n`), pixels]));
  execFileSync(
    pythonWith('PIL')!,
    [fileURLToPath(new URL('encode.py', import.meta.url)), pgm, out, kind, String(quality)],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const data = readFileSync(out);
  for (const file of [pgm, out, `${out}.tif`]) rmSync(file, { force: true });
  return data;
}

function picture(
  pdf: PDFDocument,
  { width, height }: GrayImage,
  data: Uint8Array,
  filter: string,
  more: Record<string, unknown>,
): PDFRef {
  const { context } = pdf;
  const dict = context.obj({
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    Filter: filter,
    Length: data.length,
  });
  for (const [key, value] of Object.entries(more)) dict.set(PDFName.of(key), context.obj(value as never));
  return context.register(PDFRawStream.of(dict, data));
}

const gray = { ColorSpace: 'DeviceGray', BitsPerComponent: 8 };
const ink = { ColorSpace: 'DeviceGray', BitsPerComponent: 1 };

export const packings: readonly Packing[] = [
  {
    name: 'JPEG',
    weight: 4,
    pack: (pdf, image, quality, scratch) =>
      whole(picture(pdf, image, encoded(image, 'jpeg', quality, scratch), 'DCTDecode', gray)),
  },
  {
    name: 'CMYK JPEG',
    weight: 1,
    // Inks of 0 to 100 % as Pillow writes them.
    pack: (pdf, image, quality, scratch) =>
      whole(
        picture(pdf, image, encoded(image, 'cmyk', quality, scratch), 'DCTDecode', {
          ColorSpace: 'DeviceCMYK',
          BitsPerComponent: 8,
          Decode: [1, 0, 1, 0, 1, 0, 1, 0],
        }),
      ),
  },
  {
    name: 'JPEG 2000',
    weight: 1,
    pack: (pdf, image, quality, scratch) =>
      whole(picture(pdf, image, encoded(image, 'jpeg2000', quality, scratch), 'JPXDecode', {})),
  },
  {
    name: 'CCITT G4',
    weight: 2,
    bilevel: true,
    pack: (pdf, image, quality, scratch) => whole(fax(pdf, image, encoded(image, 'g4', quality, scratch), -1)),
  },
  {
    name: 'CCITT G3',
    weight: 0.6,
    bilevel: true,
    pack: (pdf, image, quality, scratch) => whole(fax(pdf, image, encoded(image, 'g3', quality, scratch), 0)),
  },
  {
    name: 'JBIG2',
    weight: 1,
    bilevel: true,
    pack: (pdf, image, quality, scratch) =>
      whole(picture(pdf, image, jbig2(image, encoded(image, 'g4', quality, scratch)), 'JBIG2Decode', ink)),
  },
  {
    name: 'indexed',
    weight: 0.6,
    pack: (pdf, image) => {
      const levels = Buffer.from(Array.from({ length: 16 }, (_, i) => [i * 17, i * 17, i * 17]).flat());
      const row = Math.ceil(image.width / 2);
      const data = Buffer.alloc(row * image.height);
      for (let y = 0; y < image.height; y++)
        for (let x = 0; x < image.width; x++)
          data[y * row + (x >> 1)]! |= (image.pixels[y * image.width + x]! >> 4) << (x % 2 ? 0 : 4);
      const table = pdf.context.register(pdf.context.flateStream(new Uint8Array(levels)));
      return whole(
        picture(pdf, image, deflateSync(data), 'FlateDecode', {
          BitsPerComponent: 4,
          ColorSpace: ['Indexed', 'DeviceRGB', 15, table],
        }),
      );
    },
  },
  {
    name: 'JPEG in strips',
    weight: 1,
    pack: (pdf, image, quality, scratch) => {
      const count = 6;
      const rows = Math.ceil(image.height / count);
      return Array.from({ length: count }, (_, i) => {
        const [from, to] = [i * rows, Math.min(image.height, (i + 1) * rows)];
        const strip = {
          width: image.width,
          height: to - from,
          pixels: image.pixels.subarray(from * image.width, to * image.width),
        };
        return {
          ref: picture(pdf, strip, encoded(strip, 'jpeg', quality, scratch), 'DCTDecode', gray),
          top: from / image.height,
          bottom: to / image.height,
        };
      });
    },
  },
];

const fax = (pdf: PDFDocument, image: GrayImage, data: Buffer, k: number) =>
  picture(pdf, image, data, 'CCITTFaxDecode', {
    ...ink,
    DecodeParms: { K: k, Columns: image.width, Rows: image.height, BlackIs1: false },
  });

/** One page of one generic region whose coding is that of fax group 4 (ITU-T T.88, 7.4.6 and 6.2.6). */
function jbig2({ width, height }: GrayImage, mmr: Buffer): Buffer {
  const numbers = (...values: number[]) => {
    const out = Buffer.alloc(4 * values.length);
    for (const [i, value] of values.entries()) out.writeUInt32BE(value, 4 * i);
    return out;
  };
  const segment = (number: number, type: number, data: Buffer) =>
    Buffer.concat([numbers(number), Buffer.from([type, 0, 1]), numbers(data.length), data]);
  const page = Buffer.concat([numbers(width, height, 0, 0), Buffer.from([0, 0, 0])]);
  const region = Buffer.concat([numbers(width, height, 0, 0), Buffer.from([0, 1]), mmr]);
  return Buffer.concat([segment(0, 48, page), segment(1, 38, region)]);
}
