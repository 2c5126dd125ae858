import type { FileKind } from '../sniff.js';

/** A file as a PDF that shows its sheets; null for kinds that cannot be drawn. */
export async function scanPdf(kind: FileKind, bytes: Uint8Array): Promise<Uint8Array | null> {
  if (kind === 'pdf') return bytes;
  if (kind === 'picture') return (await import('./picture-pdf.js')).picturePdf(bytes);
  if (kind === 'ofd') return (await import('../ofd/paint/ofd-pdf.js')).ofdPdf(bytes);
  if (kind !== 'album') return null;
  const { Album } = await import('../album/open-album.js');
  const album = await Album.open(bytes);
  return album.hasPictures ? (await import('./picture-pdf.js')).picturesPdf(album.pictures()) : null;
}
