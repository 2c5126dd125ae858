import type { Page } from '../../tree/page.js';
import { resolutionIn } from '../picture/resolution.js';
import { readSheetXml } from '../sheet-xml/read-sheet-xml.js';
import { toSheets } from '../sheet-xml/to-sheet.js';
import type { XmlSheet } from '../sheet-xml/xml-sheet.js';
import type { Album } from './open-album.js';

/** The sheets of an album by their ALTO or PAGE files. */
export async function readAlbumText(album: Album): Promise<Page[]> {
  const sheets: XmlSheet[] = [];
  for (const { xml, picture } of album.sheets) {
    const dpi = picture === null ? null : await resolutionIn(await album.read(picture));
    sheets.push(...readSheetXml(await album.read(xml!), dpi));
  }
  return toSheets(sheets);
}
