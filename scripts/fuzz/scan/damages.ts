/** What happens to a sheet on its way into an archive, one entry each: paper, press, reader, scanner. New damage is one row. */
import type { GrayImage } from '../../../src/ingest/ocr/picture/gray-image.js';
import { degrade } from '../../scan/degrade.js';
import type { Draw } from '../draw.js';

export interface Damage {
  readonly name: string;
  /** How often it comes. */
  readonly share: number;
  /** @param behind the back of the sheet, or none @param strength in [0, 1), the same for all sheets of a file @param draw for this sheet */
  readonly apply: (image: GrayImage, strength: number, draw: Draw, behind: GrayImage | null) => GrayImage;
}

/** Pixel by pixel from the places `from` names. */
function moved(
  { width, height, pixels }: GrayImage,
  from: (x: number, y: number) => readonly [number, number],
): GrayImage {
  const out = new Uint8Array(pixels.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [sx, sy] = from(x, y);
      const at = Math.round(sy) * width + Math.round(sx);
      out[y * width + x] = sx < 0 || sy < 0 || sx >= width || sy >= height ? 255 : pixels[at]!;
    }
  }
  return { width, height, pixels: out };
}

function mapped(
  { width, height, pixels }: GrayImage,
  of: (value: number, x: number, y: number, at: number) => number,
): GrayImage {
  const out = new Uint8Array(pixels.length);
  for (let y = 0, at = 0; y < height; y++)
    for (let x = 0; x < width; x++, at++) out[at] = Math.max(0, Math.min(255, of(pixels[at]!, x, y, at)));
  return { width, height, pixels: out };
}

const disc = (cx: number, cy: number, r: number, x: number, y: number) => Math.hypot(x - cx, y - cy) / r;

export const damages: readonly Damage[] = [
  {
    name: 'show-through',
    share: 0.25,
    apply: (image, strength, _, behind) =>
      behind && behind.pixels.length === image.pixels.length
        ? mapped(
            image,
            (value, x, _y, at) =>
              value - (0.06 + 0.14 * strength) * (255 - behind.pixels[at - x + image.width - 1 - x]!),
          )
        : image,
  },
  {
    name: 'stamp',
    share: 0.15,
    apply: (image, _, draw) => {
      const r = image.width * draw.between(0.06, 0.12);
      const [cx, cy] = [image.width * draw.between(0.2, 0.8), image.height * draw.between(0.2, 0.8)];
      return mapped(image, (value, x, y) => {
        const d = disc(cx, cy, r, x, y);
        return (d > 0.94 && d < 1) || d < 0.25 ? value * 0.55 : value;
      });
    },
  },
  {
    name: 'punch holes',
    share: 0.15,
    apply: (image) => {
      const r = image.width * 0.012;
      return mapped(image, (value, x, y) =>
        Math.min(
          disc(image.width * 0.035, image.height * 0.4, r, x, y),
          disc(image.width * 0.035, image.height * 0.6, r, x, y),
        ) < 1
          ? 30
          : value,
      );
    },
  },
  {
    name: 'curl',
    share: 0.2,
    apply: (image, strength) => {
      const depth = image.width * (0.004 + 0.008 * strength);
      return moved(image, (x, y) => [x, y + depth * Math.exp((-6 * x) / image.width)]);
    },
  },
  {
    name: 'shade at the gutter',
    share: 0.3,
    apply: (image, strength) =>
      mapped(image, (value, x) => value * (1 - (0.25 + 0.35 * strength) * Math.exp((-14 * x) / image.width))),
  },
  {
    name: 'skew, grain and specks',
    share: 0.9,
    apply: (image, strength, draw) =>
      degrade(
        image,
        {
          skew: draw.between(-1.6, 1.6) * (0.3 + strength),
          grain: 4 + 12 * strength,
          shade: 1 - 0.3 * strength,
          specks: Math.round(400 * strength * strength),
        },
        () => draw.number(),
      ),
  },
  {
    name: 'black edges',
    share: 0.25,
    apply: (image, strength) => {
      const edge = image.width * (0.008 + 0.02 * strength);
      return mapped(image, (value, x, y) => (x > image.width - edge || y > image.height - edge * 0.7 ? 20 : value));
    },
  },
  {
    name: 'a margin cut off',
    share: 0.12,
    apply: ({ width, height, pixels }) => {
      const cut = Math.round(width * 0.045);
      const out = new Uint8Array((width - cut) * height);
      for (let y = 0; y < height; y++) out.set(pixels.subarray(y * width + cut, (y + 1) * width), y * (width - cut));
      return { width: width - cut, height, pixels: out };
    },
  },
];

/** A sheet turned clockwise. */
export function turnedBy(image: GrayImage, quarters: number): GrayImage {
  let { width, height, pixels } = image;
  for (let turn = 0; turn < quarters; turn++) {
    const out = new Uint8Array(pixels.length);
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++) out[x * height + (height - 1 - y)] = pixels[y * width + x]!;
    [width, height, pixels] = [height, width, out];
  }
  return { width, height, pixels };
}

export function sideBySide(left: GrayImage, right: GrayImage | null): GrayImage {
  const width = left.width * 2;
  const pixels = new Uint8Array(width * left.height).fill(255);
  for (let y = 0; y < left.height; y++) {
    pixels.set(left.pixels.subarray(y * left.width, (y + 1) * left.width), y * width);
    if (right && y < right.height)
      pixels.set(
        right.pixels.subarray(y * right.width, y * right.width + Math.min(right.width, left.width)),
        y * width + left.width,
      );
  }
  return { width, height: left.height, pixels };
}
