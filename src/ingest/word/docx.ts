/**
 * A Word document (.docx, ECMA-376) → the web page mammoth makes of it → layout. What mammoth leaves out is written out first: how
 * paragraphs are set, and the numbers that Word makes up.
 */
import JSZip from 'jszip';
import mammoth from 'mammoth';
import type { Ingested, InputFile } from '../../tree/input.js';
import { htmlLayout } from '../html/html.js';
import { InputError } from '../input-error.js';
import { type ZipLimits, ZipParts } from '../zip/zip-parts.js';
import { writeListLabels } from './list-labels.js';
import { readLooks } from './paragraph-looks.js';
import { placeNotes } from './place-notes.js';

/** Of a document, its pictures aside: a zip of a few kilobytes can hold gigabytes. */
const LIMITS: ZipLimits = { entries: 20_000, bytes: 100_000_000 };
/** Levels its XML may be nested: what reads it takes time by their square. */
const DEEPEST = 1000;
/** Parts whose text is not read. */
const unread = /^word\/(?:media|embeddings|fonts|theme)\//; // "word/media/image1.png"

/** Throws {@link InputError} for a file that is damaged, or holds no text. */
export async function ingestDocx(file: InputFile, limits = LIMITS): Promise<Ingested> {
  const parts = await ZipParts.open(file.bytes, { name: 'a Word document', limits, instead: 'get a fresh copy' });
  const zip = new JSZip();
  for (const name of parts.names.filter((name) => !unread.test(name))) zip.file(name, await checked(parts, name));
  const document = await zip.file('word/document.xml')?.async('string');
  const numbering = await zip.file('word/numbering.xml')?.async('string');
  if (document === undefined)
    throw new InputError('is a zip without word/document.xml: it is no Word document', 'unsupported-kind');
  try {
    const looks = readLooks(document, await zip.file('word/styles.xml')?.async('string'));
    const labelled = numbering === undefined ? looks.document : writeListLabels(looks.document, numbering);
    zip.file('word/document.xml', labelled);
    const buffer = Buffer.from(await zip.generateAsync({ type: 'uint8array' }));
    const { value } = await mammoth.convertToHtml(
      { buffer },
      { styleMap: [...looks.styleMap], convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
    );
    return {
      kind: 'layout',
      producer: 'Word',
      layout: htmlLayout(`<html><body><article>${placeNotes(looks.dress(value))}</article></body></html>`),
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

/** A part; its XML is not nested deeper than what reads it bears. */
async function checked(parts: ZipParts, name: string): Promise<Buffer> {
  const bytes = await parts.read(name);
  if (/\.(?:xml|rels)$/.test(name) && isNestedTooDeep(bytes.toString('utf8'))) throw damaged(name);
  return bytes;
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
