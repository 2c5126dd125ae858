import type { Box, ReadGlyph } from '../../tree/page.js';

/** A string of a sheet as an XML file of OCR gives it. */
export interface XmlString {
  readonly text: string;
  /** In points. */
  readonly box: Box;
  /** Font size in points, or null where the file does not say. */
  readonly size: number | null;
  readonly font: string;
  readonly bold: boolean;
  /** Degrees clockwise. */
  readonly angle: number;
  readonly vertical: boolean;
  /** How surely each code point was read, where the file says so. */
  readonly read?: readonly ReadGlyph[];
}

/** One sheet of ALTO or PAGE, lengths in points. */
export interface XmlSheet {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly (readonly XmlString[])[];
  /** Rules and separators. */
  readonly rules: readonly Box[];
  readonly pictures: readonly Box[];
  /** What read it. */
  readonly engine: string;
  /** The text is that of the file and was not read from a picture. */
  readonly isBornDigital: boolean;
  /** 0 to 1, or null. */
  readonly confidence: number | null;
}
