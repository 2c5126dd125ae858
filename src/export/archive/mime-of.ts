import type { FileKind } from '../../ingest/sniff.js';

/** Media type of the file an issue was built from. */
export function mimeOf(kind: FileKind, bytes: Uint8Array): string {
  return kind === 'picture' ? pictureType(bytes[0]!) : TYPES[kind];
}

const TYPES: Readonly<Record<Exclude<FileKind, 'picture'>, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  doc: 'application/msword',
  ofd: 'application/ofd',
  album: 'application/zip',
  'sheet-xml': 'application/xml',
  html: 'text/html',
  text: 'text/plain',
};

/** By the first byte: the four kinds of pictures read differ in it. */
function pictureType(first: number): string {
  if (first === 0xff) return 'image/jpeg';
  if (first === 0x89) return 'image/png';
  return first === 0x52 ? 'image/webp' : 'image/tiff'; // RIFF
}
