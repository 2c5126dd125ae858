/** What a file is, by its first bytes: names lie, and a web page saved as `.pdf` is a common one. */
import { InputError } from './input-error.js';

export type FileKind = 'pdf' | 'picture' | 'docx' | 'ofd' | 'album' | 'sheet-xml' | 'doc' | 'html' | 'text';

/** Readers accept a PDF header anywhere in the first 1024 bytes. */
const headerReach = 1024;
/** How far a page may go before its first tag (comments, XML declaration). */
const markupReach = 4096;

const htmlStart = /<(?:!doctype\s+html|html|head|body|meta|div|article|table|p)\b/i; // <!DOCTYPE html> <html lang="zh">
const archive = /^(?:PK\u0003\u0004|Rar!|7z\u00bc\u00af|\u001f\u008b)/; // PK.. (docx, ofd, zip) Rar! 7z
const office = /^\u00d0\u00cf\u0011\u00e0/; // Word 97 (.doc), WPS, xls, ppt
/** The part of such a file that holds the text, where it is one of Word or WPS. */
const wordStream = Buffer.from('WordDocument', 'utf16le');
const picture = /^(?:\u0089PNG|\u00ff\u00d8\u00ff|II\*\u0000|MM\u0000\*|RIFF.{4}WEBP)/s; // PNG JPEG TIFF WebP
const sheetXml = /<(?:\w+:)?(?:alto|PcGts)\b/; // <alto xmlns="…"> <PcGts
/** Where Office puts a document it has encrypted. */
const encrypted = Buffer.from('EncryptedPackage', 'utf16le');
const gif = /^GIF8/;

/** Throws {@link InputError} for an empty file and for kinds that gongbao does not read. */
export function sniff(bytes: Uint8Array, path: string): FileKind {
  if (bytes.length === 0) throw new InputError('is empty: get a fresh copy', 'empty');
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, markupReach)).toString('latin1');
  if (start.slice(0, headerReach).includes('%PDF-')) return 'pdf';
  if (picture.test(start)) return 'picture';
  if (archive.test(start)) {
    const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    if (whole.includes('word/document.xml')) return 'docx';
    if (whole.includes('OFD.xml')) return 'ofd';
    if (start.startsWith('PK') && listsSheets(whole)) return 'album';
    throw new InputError('is an archive or an office document (xlsx, zip): save it as PDF first', 'unsupported-kind');
  }
  if (office.test(start)) {
    const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    if (whole.includes(encrypted))
      throw new InputError('is an Office document with a password: save it without one and try again', 'encrypted');
    if (whole.includes(wordStream)) return 'doc';
    throw new InputError('is an old Office file (xls, ppt): save it as PDF first', 'unsupported-kind');
  }
  if (gif.test(start)) throw new InputError('is a GIF: save the scan as PNG or TIFF', 'unsupported-kind');
  if (sheetXml.test(start)) return 'sheet-xml';
  if (htmlStart.test(decodeWide(bytes, start))) return 'html';
  if (looksBinary(start)) {
    const claimed = /\.pdf$/i.test(path) ? 'is named .pdf but is none' : 'is no PDF, HTML or text file';
    throw new InputError(`${claimed}: get a fresh copy, or convert it to PDF`, 'not-a-pdf');
  }
  if (/\.pdf$/i.test(path))
    throw new InputError('is named .pdf but is a text: get the PDF again, or rename it to .txt', 'not-a-pdf');
  return 'text';
}

/** UTF-16 files have a zero byte beside every Latin letter. */
function decodeWide(bytes: Uint8Array, latin1: string): string {
  const mark = `${bytes[0]},${bytes[1]}`;
  return mark === '255,254' || mark === '254,255' ? latin1.replaceAll('\u0000', '') : latin1;
}

/** Bytes at the end of a zip in which its list of files is looked for. */
const LIST = 2 ** 20;
const sheetName = /\.(?:tiff?|jpe?g|png|webp|xml)/i; // scan_001.TIF mets.xml

/** Does a zip list pictures or XML, and none of the parts an Office or OpenDocument file has? */
function listsSheets(whole: Buffer): boolean {
  if (whole.includes('[Content_Types].xml') || whole.includes('META-INF/')) return false;
  const end = whole.subarray(-LIST);
  return sheetName.test(end.subarray(Math.max(0, end.indexOf('PK\u0001\u0002'))).toString('latin1'));
}

/** Many control characters, zeros among them; UTF-16 with its mark is text. */
function looksBinary(start: string): boolean {
  if (/^(?:\u00ff\u00fe|\u00fe\u00ff)/.test(start)) return false;
  const controls = start.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g)?.length ?? 0;
  return controls > start.length / 50;
}
