/** Tesseract's TSV: a row a word, with its box and the confidence of its reading. */
import type { PixelBox } from '../picture/bitmap.js';

export interface Word extends PixelBox {
  readonly text: string;
  /** 0 to 100. */
  readonly confidence: number;
}

const WORD_LEVEL = '5';

export function parseTsv(tsv: string): Word[] {
  const words: Word[] = [];
  for (const row of tsv.split('\n')) {
    const [level, , , , , , left, top, width, height, confidence, ...text] = row.split('\t');
    const content = text.join('\t').trim();
    if (level !== WORD_LEVEL || content === '') continue;
    const [x0, y0] = [Number(left), Number(top)];
    words.push({
      x0,
      y0,
      x1: x0 + Number(width),
      y1: y0 + Number(height),
      text: content,
      confidence: Number(confidence),
    });
  }
  return words;
}
