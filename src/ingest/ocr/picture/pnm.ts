import type { GrayImage } from './gray-image.js';

/** Netpbm's binary grey map: the plainest picture file tesseract reads. */
export function pgm({ width, height, pixels }: GrayImage): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1'), pixels]);
}
