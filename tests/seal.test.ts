/** Red seals: taken off the sheet, what is printed below them kept, their name read along the ring. */
import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import type { OcrEngine } from '../src/ingest/ocr/engines/engine.js';
import { findSeals } from '../src/ingest/ocr/seal/find-seals.js';
import { readSeal } from '../src/ingest/ocr/seal/read-seal.js';
import { takeSeals } from '../src/ingest/ocr/seal/take-seals.js';

const DPI = 100;
const RED = 'rgb(205, 45, 50)';
function sheet(draw: (context: SKRSContext2D) => void) {
  const context = createCanvas(600, 500).getContext('2d');
  context.fillStyle = '#f4f1ea';
  context.fillRect(0, 0, 600, 500);
  draw(context);
  return context.getImageData(0, 0, 600, 500);
}
const ring = (context: SKRSContext2D) => {
  context.globalCompositeOperation = 'multiply';
  context.strokeStyle = RED;
  context.lineWidth = 6;
  context.beginPath();
  context.arc(300, 300, 80, 0, 2 * Math.PI);
  context.stroke();
};
const bar = (context: SKRSContext2D) => {
  context.fillStyle = '#1a1a1a';
  context.fillRect(200, 240, 200, 12);
};

describe('a red seal', () => {
  it('is a ring of the size of a seal', () => {
    const [box, ...more] = findSeals(sheet(ring), DPI);
    expect(more).toEqual([]);
    expect([box!.x0, box!.y0, box!.x1, box!.y1].map((pixels) => Math.round(pixels / 10))).toEqual([22, 22, 38, 38]);
  });
  it('is no red title, no red square and nothing grey', () => {
    const title = sheet((context) => {
      context.fillStyle = RED;
      for (let i = 0; i < 8; i++) context.fillRect(40 + 65 * i, 60, 55, 90);
      context.fillRect(240, 240, 130, 130);
    });
    expect(findSeals(title, DPI)).toEqual([]);
    expect(findSeals(sheet(bar), DPI)).toEqual([]);
  });
  it('leaves white where it was and the print below it as it is', () => {
    const { picture, seals } = takeSeals(
      sheet((context) => {
        bar(context);
        ring(context);
      }),
      DPI,
    );
    const at = (x: number, y: number) => picture.pixels[y * picture.width + x]!;
    expect(seals).toHaveLength(1);
    expect(at(300, 220)).toBeGreaterThan(225); // the ring alone
    expect(at(300, 246)).toBeLessThan(60); // print inside the ring
    expect(at(241, 246)).toBeLessThan(60); // print below the ring
  });
  it('is unrolled into a line: its name, or nothing where the recogniser is not sure', async () => {
    const { seals } = takeSeals(sheet(ring), DPI);
    const engine = (text: string, confidence: number): OcrEngine => ({
      name: 'test',
      placesCharacters: true,
      readLines: async ({ lines }) =>
        lines.map(() => [...text].map((one) => ({ text: one, x0: 0, x1: 1, confidence }))),
      close: async () => {},
    });
    const [seal] = seals;
    const letters = {
      ...seal!,
      picture: {
        ...seal!.picture,
        pixels: seal!.picture.pixels.map((grey, i) => (Math.floor(i / seal!.picture.width) === 20 ? 0 : grey)),
      },
    };
    expect(await readSeal(letters, engine('某市人民政府', 0.9), 0)).toMatchObject({
      text: '某市人民政府',
      confidence: 0.9,
    });
    expect((await readSeal(letters, engine('某市人民政府', 0.4), 0)).text).toBe('');
    expect((await readSeal(letters, engine('1l', 0.9), 0)).text).toBe('');
    expect((await readSeal(seal!, engine('某市人民政府', 0.9), 0)).text).toBe(''); // nothing inside the ring
  });
});
