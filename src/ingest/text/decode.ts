/**
 * Bytes of a text or HTML file → characters. A byte order mark decides; then what the file declares, if the bytes agree; then UTF-8
 * if the bytes are valid UTF-8; then what the bytes look like; then GB18030, which holds GB2312 and GBK, the encodings old pages are in.
 */
import chardet from 'chardet';
import iconv from 'iconv-lite';
import { InputError } from '../input-error.js';

const MARKS: readonly { readonly bytes: readonly number[]; readonly encoding: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
  { bytes: [0x84, 0x31, 0x95, 0x33], encoding: 'gb18030' },
];
/** Encodings a sniffer may name that Chinese text is really in; any other guess is worth less than GB18030. */
const PLAUSIBLE = new Set(['utf-16le', 'utf-16be', 'big5', 'gb18030']);

export interface Decoded {
  readonly text: string;
  readonly encoding: string;
}

/** Throws {@link InputError} for a file that is no text. */
export function decode(bytes: Uint8Array, declared?: string): Decoded {
  const encoding = marked(bytes) ?? believed(bytes, declared) ?? sniffed(bytes);
  const text = iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding);
  if (countNulls(text) > text.length * MOST_NULLS)
    throw new InputError('cannot be read: it is binary, not text; save it as UTF-8 text', 'no-text-file');
  return { text, encoding };
}

/** A text may hold some zeros (damaged blocks, ends of old records), which print nothing; a binary file, and UTF-16 read as another encoding, holds many. */
const MOST_NULLS = 1 / 50;
const countNulls = (text: string): number => text.split('\0').length - 1;

const marked = (bytes: Uint8Array): string | undefined =>
  MARKS.find((mark) => mark.bytes.every((byte, i) => bytes[i] === byte))?.encoding;

function believed(bytes: Uint8Array, declared: string | undefined): string | undefined {
  const name = declared?.trim().toLowerCase();
  if (!name || !iconv.encodingExists(name)) return undefined;
  if (/^utf-?8$/.test(name)) return isUtf8(bytes) ? 'utf-8' : undefined;
  if (isUtf8(bytes) && !isAscii(bytes)) return 'utf-8'; // a page converted later that still names its old encoding
  return /^(?:gb2312|gbk|x-gbk|gb_2312-80|cp936|936)$/.test(name) ? 'gb18030' : name;
}

function sniffed(bytes: Uint8Array): string {
  if (isUtf8(bytes)) return 'utf-8';
  const guess = chardet.detect(bytes)?.toLowerCase();
  return guess !== undefined && PLAUSIBLE.has(guess) ? guess : 'gb18030';
}

const isAscii = (bytes: Uint8Array): boolean => bytes.every((byte) => byte < 0x80);

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return bytes.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0) <= bytes.length * MOST_NULLS;
  } catch {
    return false;
  }
}
