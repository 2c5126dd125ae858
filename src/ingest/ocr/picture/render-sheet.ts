/** A PDF sheet as pixels: what its reader would see, whatever its text layer says. */
import { type Canvas, createCanvas } from '@napi-rs/canvas';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type ScannedSheet, takeSeals } from '../seal/take-seals.js';
import type { GrayImage } from './gray-image.js';
import { loadSystemFonts } from './system-fonts.js';

/**
 * Draws the sheet in shades of gray at `dpi` dots an inch, its red seals apart. Throws where pdfjs-dist cannot draw it.
 *
 * @param hasText may there be text on it that asks for a font of the system? A sheet of pictures does not wait for these.
 */
export async function scanSheet(
  document: PDFDocumentProxy,
  number: number,
  dpi: number,
  hasText = true,
): Promise<ScannedSheet> {
  const canvas = await paintSheet(document, number, dpi, hasText);
  return takeSeals(canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height), dpi);
}

/** The same without its red seals. */
export async function renderSheet(document: PDFDocumentProxy, number: number, dpi: number): Promise<GrayImage> {
  return (await scanSheet(document, number, dpi)).picture;
}

/** The same in its colours. */
export async function paintSheet(
  document: PDFDocumentProxy,
  number: number,
  dpi: number,
  hasText = true,
): Promise<Canvas> {
  if (hasText) loadSystemFonts();
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
