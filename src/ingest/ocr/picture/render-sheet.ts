/** A PDF sheet as pixels: what its reader would see, whatever its text layer says. */
import { type Canvas, createCanvas } from '@napi-rs/canvas';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { GrayImage } from './gray-image.js';

/** Luminance weights of ITU-R BT.601, in 1/256. */
const [RED, GREEN, BLUE] = [77, 150, 29];

/** Draws the sheet in shades of gray at `dpi` dots an inch. Throws where pdfjs-dist cannot draw it. */
export async function renderSheet(document: PDFDocumentProxy, number: number, dpi: number): Promise<GrayImage> {
  const canvas = await paintSheet(document, number, dpi);
  return grayOf(canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height));
}

/** The same in its colours. */
export async function paintSheet(document: PDFDocumentProxy, number: number, dpi: number): Promise<Canvas> {
  const sheet = await document.getPage(number);
  try {
    const viewport = sheet.getViewport({ scale: dpi / 72 });
    const canvas: Canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
    const context = canvas.getContext('2d');
    context.fillStyle = '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    await sheet.render({ canvas: canvas as never, canvasContext: context as never, viewport }).promise;
    return canvas;
  } finally {
    sheet.cleanup();
  }
}

function grayOf({ data, width, height }: { data: Uint8ClampedArray; width: number; height: number }): GrayImage {
  const pixels = new Uint8Array(width * height);
  for (let i = 0, k = 0; i < pixels.length; i++, k += 4) {
    pixels[i] = (RED * data[k]! + GREEN * data[k + 1]! + BLUE * data[k + 2]!) >> 8;
  }
  return { width, height, pixels };
}
