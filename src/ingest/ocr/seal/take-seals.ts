/** A sheet in colour → the sheet in grey without its red seals, and the seals. What is printed below a seal is read from the red channel, in which its ink is nearly white. */
import type { PixelBox } from '../picture/bitmap.js';
import type { GrayImage } from '../picture/gray-image.js';
import { type ColourImage, findSeals, RED, redness } from './find-seals.js';

/** A seal taken off a sheet. */
export interface SealPicture {
  /** On the sheet as it lies, pixels. */
  readonly box: PixelBox;
  /** Its red ink alone, dark on white. */
  readonly picture: GrayImage;
}

export interface ScannedSheet {
  readonly picture: GrayImage;
  readonly seals: readonly SealPicture[];
}

/** Luminance weights of ITU-R BT.601, in 1/256. */
const [R, G, B] = [77, 150, 29];
/** The red of a seal is lighter than print in the red channel: it is made lighter yet, so that the paper below it is white. */
const LIGHTER = 1.25;

/** @param dpi dots an inch */
export function takeSeals(image: ColourImage, dpi: number): ScannedSheet {
  const { width, height, data } = image;
  const pixels = new Uint8Array(width * height);
  for (let i = 0, at = 0; i < pixels.length; i++, at += 4)
    pixels[i] = (R * data[at]! + G * data[at + 1]! + B * data[at + 2]!) >> 8;
  const picture = { width, height, pixels };
  return { picture, seals: findSeals(image, dpi).map((box) => take(image, picture, box)) };
}

/** Changes the pixels of `sheet`. */
function take({ width, data }: ColourImage, sheet: GrayImage, box: PixelBox): SealPicture {
  const own = { width: box.x1 - box.x0, height: box.y1 - box.y0 };
  const pixels = new Uint8Array(own.width * own.height);
  for (let y = box.y0; y < box.y1; y++) {
    for (let x = box.x0; x < box.x1; x++) {
      const i = y * width + x;
      const red = redness(data, 4 * i);
      pixels[(y - box.y0) * own.width + x - box.x0] = 255 - Math.max(0, Math.min(255, 2 * red));
      sheet.pixels[i] = Math.min(255, data[4 * i]! * (red > RED ? LIGHTER : 1));
    }
  }
  return { box, picture: { ...own, pixels } };
}
