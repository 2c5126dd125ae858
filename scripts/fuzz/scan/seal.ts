/** A red seal (公章): ring, star, and the name of an office along the ring. */
import { createCanvas } from '@napi-rs/canvas';
import { BlendMode, type PDFDocument, type PDFPage } from 'pdf-lib';

/** 4.2 cm, as GB/T 9704-2012 shows them, in points. */
const WIDTH = 119;
/** Pixels of its picture. */
const SIDE = 500;
/** Degrees over which the name runs. */
const ARC = 230;
const INK = 'rgb(214, 38, 45)';

export async function stampSeal(
  pdf: PDFDocument,
  page: PDFPage,
  name: string,
  [x, y]: readonly [x: number, y: number],
): Promise<void> {
  const image = await pdf.embedPng(sealPicture(name));
  page.drawImage(image, {
    x: x - WIDTH / 2,
    y: page.getHeight() - y - WIDTH / 2,
    width: WIDTH,
    height: WIDTH,
    blendMode: BlendMode.Multiply,
  });
}

function sealPicture(name: string): Buffer {
  const canvas = createCanvas(SIDE, SIDE);
  const context = canvas.getContext('2d');
  const r = SIDE / 2;
  context.strokeStyle = context.fillStyle = INK;
  context.translate(r, r);
  context.lineWidth = 0.05 * r;
  context.beginPath();
  context.arc(0, 0, 0.96 * r, 0, 2 * Math.PI);
  context.stroke();
  context.beginPath();
  for (let k = 0; k < 10; k++) {
    const [length, angle] = [k % 2 ? 0.12 * r : 0.31 * r, (k * Math.PI) / 5];
    context.lineTo(length * Math.sin(angle), -length * Math.cos(angle));
  }
  context.fill();
  const letters = [...name];
  context.font = `bold ${Math.round(0.24 * r)}px "Noto Serif CJK SC", "Noto Sans CJK SC", serif`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  letters.forEach((letter, i) => {
    const angle = ((-ARC / 2 + (ARC * i) / Math.max(1, letters.length - 1)) * Math.PI) / 180;
    context.save();
    context.rotate(angle);
    context.fillText(letter, 0, -0.74 * r);
    context.restore();
  });
  return canvas.toBuffer('image/png');
}
