/** A grey picture, a byte a pixel from 0 (black) to 255 (white), row by row from the top left corner. */
export interface GrayImage {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}
