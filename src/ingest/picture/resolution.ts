import type { Metadata } from 'sharp';

/** Dots an inch that scanners make. */
const [LEAST_DPI, MOST_DPI] = [100, 1200];
/** Inches across an A4 sheet: what a picture without a resolution is taken for. */
const A4_INCHES = 8.27;

/** Can it be the resolution of a scan? 72 and 96 are defaults that say nothing. */
export const isResolution = (dpi: number): boolean => dpi >= LEAST_DPI && dpi <= MOST_DPI;

/** The resolution at which so many pixels are as wide as A4. */
export const resolutionOf = (pixels: number): number =>
  Math.min(MOST_DPI, Math.max(LEAST_DPI, Math.round(pixels / A4_INCHES)));

/** The resolution a picture names, where it can be that of a scan; null for none, or for what is no picture. */
export async function resolutionIn(picture: Uint8Array): Promise<number | null> {
  const density = (await metadataOf(picture))?.density ?? 0;
  return isResolution(density) ? density : null;
}

/** How many pixels a picture has; null for what is no picture. */
export async function pixelsOf(picture: Uint8Array): Promise<number | null> {
  const metadata = await metadataOf(picture);
  return metadata && metadata.width * metadata.height;
}

async function metadataOf(picture: Uint8Array): Promise<Metadata | null> {
  const { default: sharp } = await import('sharp');
  return sharp(picture)
    .metadata()
    .catch(() => null);
}
