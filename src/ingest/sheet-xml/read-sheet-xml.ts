import { InputError } from '../input-error.js';
import { nameOf, parseXml } from '../xml.js';
import { readAlto } from './read-alto.js';
import { readPageXml } from './read-page-xml.js';
import type { XmlSheet } from './xml-sheet.js';

/**
 * The sheets of an ALTO or PAGE file.
 *
 * @param dpi resolution of the picture beside it, or null
 * @throws InputError where it is neither, or holds no sheet.
 */
export function readSheetXml(bytes: Uint8Array, dpi: number | null): XmlSheet[] {
  const root = parseXml(bytes);
  const name = root ? nameOf(root) : '';
  const sheets = name === 'alto' ? readAlto(root!, dpi) : name === 'PcGts' ? readPageXml(root!, dpi) : [];
  if (sheets.length === 0)
    throw new InputError(
      'is XML, but no ALTO or PAGE file with a sheet: give the PDF or the pictures',
      'unsupported-kind',
    );
  return sheets;
}
