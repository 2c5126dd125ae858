/** JBIG2 pictures that break off or are none: the decoder gives white paper for them without a word. */
import type { RawObjects } from './raw-objects.js';
import { reachedObjects } from './reached-objects.js';

/** The one filter of the stream: behind another one its bytes are not to be had here. */
const onlyFilter = /\/Filter\s*(?:\[\s*)?\/JBIG2Decode\b\s*(?:\]|\/|>>)/; // "/Filter/JBIG2Decode/Width 399" "/Filter [/JBIG2Decode]"
/** Types of ITU-T T.88, 7.3: a generic region may leave its length open. */
const GENERIC_REGION = 38;
const UNKNOWN_LENGTH = 0xffffffff;

/**
 * Does the sheet draw a JBIG2 picture, and are all damaged that it may draw? Sheets of a scan may share their resources: one damaged
 * picture is not that of each of them. @param sheet object number of its dictionary
 */
export function hasBrokenJbig2(file: RawObjects, sheet: number): boolean {
  const pictures = [...reachedObjects(file, sheet)].flatMap(({ text, data }) =>
    data !== null && onlyFilter.test(text) ? [data] : [],
  );
  return pictures.length > 0 && !pictures.some(isWhole);
}

/** Walks over the segments (ITU-T T.88, 7.2): each has a head and data, and the last one ends with the stream. */
function isWhole(data: Buffer): boolean {
  let at = 0;
  let segments = 0;
  while (at + 11 <= data.length) {
    const flags = data[at + 4]!;
    const number = data.readUInt32BE(at);
    const short = data[at + 5]! >> 5;
    const referred = short === 7 ? data.readUInt32BE(at + 5) & 0x1fffffff : short;
    const retention = short === 7 ? 4 + Math.ceil((referred + 1) / 8) : 1;
    const size = number <= 256 ? 1 : number <= 65536 ? 2 : 4;
    const lengthAt = at + 5 + retention + referred * size + (flags & 0x40 ? 4 : 1);
    if (lengthAt + 4 > data.length) return false;
    const length = data.readUInt32BE(lengthAt);
    if (length === UNKNOWN_LENGTH) return (flags & 0x3f) === GENERIC_REGION;
    at = lengthAt + 4 + length;
    segments += 1;
  }
  return segments > 0 && at <= data.length;
}
