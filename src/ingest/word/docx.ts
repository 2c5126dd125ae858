/** A Word document (.docx, ECMA-376) → the web page mammoth makes of it → layout. The numbers that Word makes up are written out first. */
import JSZip from 'jszip';
import mammoth from 'mammoth';
import type { Ingested, InputFile } from '../../tree/input.js';
import { htmlLayout } from '../html/html.js';
import { InputError } from '../input-error.js';
import { writeListLabels } from './list-labels.js';

/** Bytes a document may unpack to, its pictures aside: a zip of a few kilobytes can hold gigabytes. */
const MOST_BYTES = 100_000_000;
/** Levels its XML may be nested: what reads it takes time by their square. */
const DEEPEST = 1000;
/** Parts whose text is not read. */
const unread = /^word\/(?:media|embeddings|fonts|theme)\//; // "word/media/image1.png"

/** Throws {@link InputError} for a file that is damaged, or holds no text. */
export async function ingestDocx(file: InputFile, mostBytes = MOST_BYTES): Promise<Ingested> {
  const zip = await JSZip.loadAsync(file.bytes).catch(() => {
    throw damaged();
  });
  for (const name of Object.keys(zip.files)) if (unread.test(name)) zip.remove(name);
  const parts = await unpacked(zip, mostBytes);
  const document = parts.get('word/document.xml');
  const numbering = parts.get('word/numbering.xml');
  if (document === undefined)
    throw new InputError('is a zip without word/document.xml: it is no Word document', 'unsupported-kind');
  try {
    if (numbering !== undefined) zip.file('word/document.xml', writeListLabels(document, numbering));
    const buffer = Buffer.from(await zip.generateAsync({ type: 'uint8array' }));
    const { value } = await mammoth.convertToHtml(
      { buffer },
      { convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
    );
    return {
      kind: 'layout',
      producer: 'Word',
      layout: htmlLayout(`<html><body><article>${value}</article></body></html>`),
    };
  } catch (error) {
    // mammoth and its parser throw errors of every kind where the XML is not what it should be.
    throw error instanceof InputError ? error : damaged();
  }
}

const damaged = (part?: string): InputError =>
  new InputError(
    `is a damaged Word document${part ? ` (${part})` : ''}: open it in Word and save it again, or get a fresh copy`,
    'damaged',
  );

/** The text of all parts that are XML. */
async function unpacked(zip: JSZip, mostBytes: number): Promise<Map<string, string>> {
  const parts = new Map<string, string>();
  let left = mostBytes;
  for (const entry of Object.values(zip.files)) {
    if (entry.dir) continue;
    const text = await read(entry, left);
    left -= text.length;
    if (!/\.(?:xml|rels)$/.test(entry.name)) continue;
    if (isNestedTooDeep(text)) throw damaged(entry.name);
    parts.set(entry.name, text);
  }
  return parts;
}

function read(entry: JSZip.JSZipObject, most: number): Promise<string> {
  return new Promise((resolve, reject) => {
    let bytes = 0;
    const chunks: Buffer[] = [];
    const stream = entry.nodeStream();
    stream.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      chunks.push(chunk);
      if (bytes <= most) return;
      stream.pause();
      reject(new InputError('unpacks to far more text than any document holds: get a fresh copy', 'too-large'));
    });
    stream.on('error', () => reject(damaged(entry.name)));
    stream.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
  });
}

const tag = /<(\/?)[A-Za-z_][^<>]*>/g; // "<w:p>" "</w:p>" "<w:br/>"

function isNestedTooDeep(xml: string): boolean {
  let depth = 0;
  for (const [whole, closes] of xml.matchAll(tag)) {
    if (closes) depth -= 1;
    else if (!whole.endsWith('/>')) depth += 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}
