/** A Word document (.docx, ECMA-376) → the web page mammoth makes of it → layout. The numbers that Word makes up are written out first. */
import JSZip from 'jszip';
import mammoth from 'mammoth';
import type { Ingested, InputFile } from '../../tree/input.js';
import { htmlLayout } from '../html/html.js';
import { InputError } from '../input-error.js';
import { writeListLabels } from './list-labels.js';

/** Bytes of text a document may unpack to: a zip of a few kilobytes can hold gigabytes. */
const MOST_BYTES = 100_000_000;

/** Throws {@link InputError} for a file that is damaged, or holds no text. */
export async function ingestDocx(file: InputFile): Promise<Ingested> {
  const zip = await JSZip.loadAsync(file.bytes).catch(() => {
    throw new InputError(
      'is a damaged Word document: open it in Word and save it again, or get a fresh copy',
      'damaged',
    );
  });
  const document = await read(zip, 'word/document.xml');
  const numbering = await read(zip, 'word/numbering.xml');
  if (document === null)
    throw new InputError('is a zip without word/document.xml: it is no Word document', 'unsupported-kind');
  if (numbering !== null) zip.file('word/document.xml', writeListLabels(document, numbering));
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
}

async function read(zip: JSZip, name: string): Promise<string | null> {
  const entry = zip.file(name);
  if (!entry) return null;
  return new Promise((resolve, reject) => {
    let bytes = 0;
    const chunks: Buffer[] = [];
    const stream = entry.nodeStream();
    stream.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      chunks.push(chunk);
      if (bytes <= MOST_BYTES) return;
      stream.pause();
      reject(new InputError(`unpacks to more than ${MOST_BYTES / 1e6} MB: it is no document`, 'too-large'));
    });
    stream.on('error', () =>
      reject(new InputError(`is a Word document whose ${name} is damaged: save it again`, 'damaged')),
    );
    stream.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
  });
}
