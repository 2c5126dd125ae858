import { OfdPackage } from '../package.js';
import { paintOfd } from './paint-ofd.js';

/** An OFD file as a PDF that shows its sheets, with all that is laid over them. Seals, whose pictures are part of their signatures, are left out. */
export async function ofdPdf(bytes: Uint8Array): Promise<Uint8Array> {
  return (await paintOfd(await OfdPackage.open(bytes), { withNotes: true })).pdf;
}
