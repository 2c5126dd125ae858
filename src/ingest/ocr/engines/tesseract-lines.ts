/** Tesseract as a reader of lines: it is given the lines on one strip, and its words are dealt out to them. */
import type { PixelBox } from '../picture/bitmap.js';
import type { GrayImage } from '../picture/gray-image.js';
import { softened } from '../picture/soften.js';
import type { LinesToRead, OcrEngine, ReadCharacter } from './engine.js';
import { joinWords } from './join-words.js';
import { type StackedLine, stackLines } from './stack-lines.js';
import type { Word } from './tsv.js';

/** One column of text in lines of one size: what a strip is. */
export const PAGE_SEGMENTATION = '6';
export const LANGUAGE = 'chi_sim';

/** A tesseract: the system's, or the one we bring. */
export interface StripReader {
  readonly name: string;
  /** Words of a strip. @param dpi dots an inch. Throws where the program fails. */
  read(strip: GrayImage, dpi: number): Promise<Word[]>;
  close(): Promise<void>;
}

export class TesseractLines implements OcrEngine {
  readonly placesCharacters = false;

  constructor(private readonly reader: StripReader) {}

  get name(): string {
    return this.reader.name;
  }

  async readLines({ picture, ink, lines, em, dpi }: LinesToRead): Promise<ReadCharacter[][]> {
    if (lines.length === 0) return [];
    const stack = stackLines(picture, ink, lines, em);
    const words = await this.reader.read(softened(stack.image), dpi);
    return stack.lines.map((line) => {
      const { placed } = line;
      const own = words.filter((word) => middle(word) > placed.y0 - em / 4 && middle(word) < placed.y1 + em / 4);
      return spread(joinWords(own), own.reduce((sum, word) => sum + word.confidence, 0) / (100 * own.length), line);
    });
  }

  close(): Promise<void> {
    return this.reader.close();
  }
}

/** Tesseract places words, and Chinese ones badly: the characters of a line are taken to stand at even steps. */
function spread(text: string, confidence: number, { source }: StackedLine): ReadCharacter[] {
  const characters = [...text];
  const widths = characters.map((character) => (/[\u0000-\u02FF]/.test(character) ? 1 : 2));
  const step = (source.x1 - source.x0) / widths.reduce((sum, width) => sum + width, 0);
  let x = source.x0;
  return characters.map((character, i) => {
    const x0 = x;
    x += widths[i]! * step;
    return { text: character, x0, x1: x, confidence };
  });
}

const middle = ({ y0, y1 }: PixelBox): number => (y0 + y1) / 2;
