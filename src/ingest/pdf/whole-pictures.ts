/**
 * pdfjs-dist asks an OffscreenCanvas how large a picture may be drawn, and decodes a JPEG 2000 picture that is larger at half of its
 * resolution, or a quarter. Node has no such canvas, and 2048 pixels are taken for the largest: less than A4 at 200 dpi. This one says
 * that every size will do; `maxImageSize` bounds what is decoded.
 */
class CanvasOfAnySize {
  getContext() {
    return { fillRect: () => undefined, getImageData: () => ({ data: [0, 0, 0, 255] }) };
  }
}

export function drawPicturesWhole(): void {
  if ('OffscreenCanvas' in globalThis) return;
  Object.defineProperty(globalThis, 'OffscreenCanvas', {
    value: CanvasOfAnySize,
    configurable: true,
    writable: true,
    enumerable: false,
  });
}
