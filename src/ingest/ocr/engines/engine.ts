/** A program that reads text lines. */
import type { Bitmap, PixelBox } from '../picture/bitmap.js';
import type { GrayImage } from '../picture/gray-image.js';

/** What an engine is given: a level sheet and the lines found on it. */
export interface LinesToRead {
  /** The sheet in grey, even light, level. */
  readonly picture: GrayImage;
  /** Ink of its text: all but its surroundings is noise. */
  readonly ink: Bitmap;
  /** The same and what runs through it on the picture: black rings of stamps. */
  readonly print?: Bitmap;
  /** Boxes of the ink of the lines, pixels. */
  readonly lines: readonly PixelBox[];
  /** Height of a Chinese character of the running text, pixels. */
  readonly em: number;
  /** Dots an inch. */
  readonly dpi: number;
}

/** A character read, with its place along the line. */
export interface ReadCharacter {
  readonly text: string;
  /** Left and right end, pixels of the sheet. */
  readonly x0: number;
  readonly x1: number;
  /** 0 to 1. */
  readonly confidence: number;
  /** Set where its ink showed that something else was misread. */
  readonly settled?: { readonly read: string; readonly reason: string };
  /** Top and bottom of its ink where it is the raised mark of a footnote, pixels of the sheet. */
  readonly raised?: { readonly y0: number; readonly y1: number };
  /** What else it may be, the likeliest first, with its share; absent where the engine does not say or is sure. */
  readonly others?: readonly { readonly text: string; readonly confidence: number }[];
}

export interface OcrEngine {
  /** Name, version and model: part of the key of every cached reading. */
  readonly name: string;
  /** Are characters placed one by one, or spread over their line? */
  readonly placesCharacters: boolean;
  /** The characters of each line, in the order of the lines, from the left. Throws where the program fails. */
  readLines(sheet: LinesToRead): Promise<ReadCharacter[][]>;
  close(): Promise<void>;
}
