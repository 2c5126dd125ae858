/** Opens each entry of the list at the end of a zip (APPNOTE 4.3.12). */
const ENTRY = Buffer.from('PK\u0001\u0002', 'latin1');

/** Entries a zip lists, counted no further than one above `most`: to open the list of a million takes minutes. */
export function countListed(bytes: Uint8Array, most: number): number {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let count = 0;
  for (let at = whole.indexOf(ENTRY); at >= 0 && count <= most; at = whole.indexOf(ENTRY, at + ENTRY.length))
    count += 1;
  return count;
}
