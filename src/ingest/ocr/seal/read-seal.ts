/** The name on a round seal: it runs along the ring over the top. The ring is unrolled into a level line, which the recogniser reads. */
import type { OcrEngine } from '../engines/engine.js';
import { binarise } from '../picture/binarise.js';
import type { PixelBox } from '../picture/bitmap.js';
import type { GrayImage } from '../picture/gray-image.js';
import type { SealPicture } from './take-seals.js';

export interface ReadSeal extends PixelBox {
  /** The name as far as it was read; empty where it was not. */
  readonly text: string;
  /** 0 to 1. */
  readonly confidence: number;
}

/** Where the letters stand, shares of the radius: inside the ring, outside the star. */
const LETTERS = [0.56, 0.9] as const;
/** Degrees to both sides of the top over which a name may run. */
const REACH = 150;
/** Read with less, or of fewer characters, it is no name. */
const LEAST_CONFIDENCE = 0.6;
const FEWEST = 4;

/** @param turn degrees clockwise by which the sheet lies turned. Throws where the engine fails */
export async function readSeal({ box, picture }: SealPicture, engine: OcrEngine, turn: number): Promise<ReadSeal> {
  const strip = unrolled(picture, turn);
  const ink = binarise(strip);
  const line = lettersIn(ink);
  if (line === null) return { ...box, text: '', confidence: 0 };
  const em = line.y1 - line.y0;
  const [read = []] = await engine.readLines({ picture: strip, ink, lines: [line], em, dpi: 200 });
  const text = read.map((one) => one.text).join('');
  const confidence = read.reduce((sum, one) => sum + one.confidence, 0) / Math.max(1, read.length);
  const name = /\p{Script=Han}+/gu.exec(text)?.[0] ?? '';
  const sure = confidence >= LEAST_CONFIDENCE && name.length >= FEWEST;
  return { ...box, text: sure ? text : '', confidence: Math.round(1000 * confidence) / 1000 };
}

/** The band of the letters, from the lower left over the top to the lower right, their feet below. */
function unrolled({ width, height, pixels }: GrayImage, turn: number): GrayImage {
  const [cx, cy, rx, ry] = [width / 2, height / 2, width / 2, height / 2];
  const radius = Math.max(rx, ry);
  const out = {
    width: Math.round(((2 * REACH * Math.PI) / 180) * radius * ((LETTERS[0] + LETTERS[1]) / 2)),
    height: Math.max(1, Math.round((LETTERS[1] - LETTERS[0]) * radius)),
  };
  const band = new Uint8Array(out.width * out.height).fill(255);
  for (let x = 0; x < out.width; x++) {
    const angle = ((turn - REACH + (2 * REACH * (x + 0.5)) / out.width) * Math.PI) / 180;
    for (let y = 0; y < out.height; y++) {
      const r = LETTERS[1] - ((LETTERS[1] - LETTERS[0]) * (y + 0.5)) / out.height;
      const [sx, sy] = [Math.floor(cx + r * rx * Math.sin(angle)), Math.floor(cy - r * ry * Math.cos(angle))];
      if (sx >= 0 && sy >= 0 && sx < width && sy < height) band[y * out.width + x] = pixels[sy * width + sx]!;
    }
  }
  return { ...out, pixels: band };
}

/** The smallest box about the ink. */
function lettersIn({ width, height, ink }: ReturnType<typeof binarise>): PixelBox | null {
  let [x0, y0, x1, y1] = [width, height, 0, 0];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if (ink[y * width + x])
        [x0, y0, x1, y1] = [Math.min(x0, x), Math.min(y0, y), Math.max(x1, x + 1), Math.max(y1, y + 1)];
  return x1 > x0 ? { x0, y0, x1, y1 } : null;
}
