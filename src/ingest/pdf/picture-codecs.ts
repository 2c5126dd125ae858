/** How the pictures are coded that a sheet may draw, for messages about those that cannot be decoded. */
import type { RawObjects } from './raw-objects.js';
import { reachedObjects } from './reached-objects.js';

const picture = /\/Subtype\s*\/Image\b/; // "/Subtype/Image"
/** Filters of ISO 32000-2, 7.4, that are picture codecs; the others only pack bytes. */
const codecs: readonly (readonly [filter: RegExp, name: string])[] = [
  [/\/JPXDecode\b/, 'JPEG 2000'], // "/Filter/JPXDecode"
  [/\/JBIG2Decode\b/, 'JBIG2'], // "/Filter [/JBIG2Decode]"
  [/\/(?:CCITTFaxDecode|CCF)\b/, 'CCITT fax'], // "/Filter/CCITTFaxDecode"
  [/\/(?:DCTDecode|DCT)\b/, 'JPEG'], // "/Filter [/FlateDecode /DCTDecode]"
];
const PLAIN = 'bitmap';

/** Names of the codecs, each once. @param sheet object number of its dictionary */
export function pictureCodecs(file: RawObjects, sheet: number): string[] {
  const names = new Set<string>();
  for (const { text, data } of reachedObjects(file, sheet)) {
    if (data !== null && picture.test(text)) names.add(codecs.find(([filter]) => filter.test(text))?.[1] ?? PLAIN);
  }
  return [...names].sort();
}
