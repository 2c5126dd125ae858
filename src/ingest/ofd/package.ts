/** The parts of an OFD file (GB/T 33190-2016, 6): a zip, read part by part within limits. */
import { Readable } from 'node:stream';
import JSZip from 'jszip';
import { InputError } from '../input-error.js';
import { parseXml, type XmlElement } from '../xml.js';

export interface OfdLimits {
  readonly entries: number;
  /** Unpacked, of all parts that are read. */
  readonly bytes: number;
}

/** Far above what an issue of several hundred pages needs; a bomb stops here. */
export const ofdLimits: OfdLimits = { entries: 20_000, bytes: 200_000_000 };

export class OfdPackage {
  private unpacked = 0;
  private readonly byLowerCase: ReadonlyMap<string, JSZip.JSZipObject>;

  private constructor(
    entries: readonly JSZip.JSZipObject[],
    private readonly limits: OfdLimits,
  ) {
    this.byLowerCase = new Map(entries.map((entry) => [keyOf(entry.name), entry]));
  }

  /** @throws InputError where the zip is damaged, encrypted or too large. */
  static async open(bytes: Uint8Array, limits: OfdLimits): Promise<OfdPackage> {
    const zip = await JSZip.loadAsync(bytes, { decodeFileName }).catch((error: unknown) => {
      throw fault(error);
    });
    const entries = Object.values(zip.files).filter(({ dir }) => !dir);
    if (entries.length > limits.entries)
      throw new InputError(
        `is an OFD of more than ${limits.entries} parts: get the file from its publisher again`,
        'too-large',
      );
    return new OfdPackage(entries, limits);
  }

  /**
   * Where a location leads that stands in the part `from`: from the root of the file for `/…`, else from the folder of `from`. Producers mix
   * the two and write `\`, so what is not there is looked for from the other and from every folder above. Null where there is none.
   *
   * @throws InputError for a location that leads out of the file.
   */
  find(location: string, from: string): string | null {
    const folders = keyOf(from).split('/').slice(0, -1);
    const above = folders.map((_, depth) => folders.slice(0, depth)).reverse();
    const starts = /^[/\\]/.test(location.trim()) ? [[], folders, ...above] : [folders, ...above, []];
    const paths = starts.map((start) => normal([...start, keyOf(location)]));
    if (paths[0] === null)
      throw new InputError(
        'is an OFD with a path that leads out of it: get the file from its publisher again',
        'path-outside',
      );
    return paths.find((path) => path !== null && this.byLowerCase.has(path)) ?? null;
  }

  /** The root element of a part; null for a location that leads nowhere. */
  async xml(location: string, from: string): Promise<{ readonly root: XmlElement; readonly path: string } | null> {
    const path = location.trim() === '' ? null : this.find(location, from);
    const root = path === null ? null : parseXml(await this.read(path));
    return path !== null && root ? { root, path } : null;
  }

  /** A part by the path that `find` gave. */
  async read(path: string): Promise<Uint8Array> {
    const chunks: Buffer[] = [];
    try {
      // Sizes in the zip can lie: what comes out is counted.
      for await (const chunk of new Readable().wrap(this.byLowerCase.get(path)!.nodeStream())) {
        const bytes = chunk as unknown as Buffer;
        this.unpacked += bytes.length;
        if (this.unpacked > this.limits.bytes)
          throw new InputError(
            `is an OFD of more than ${this.limits.bytes} bytes of XML: get the file from its publisher again`,
            'too-large',
          );
        chunks.push(bytes);
      }
    } catch (error) {
      throw error instanceof InputError ? error : fault(error);
    }
    return Buffer.concat(chunks);
  }
}

const keyOf = (name: string) =>
  name
    .trim()
    .replaceAll('\\', '/')
    .replace(/^(?:\.?\/)+/, '')
    .toLowerCase();

/** Null for a path that leads out of the file. */
function normal(path: readonly string[]): string | null {
  const parts: string[] = [];
  for (const part of path.join('/').split('/')) {
    if (part === '..' && parts.pop() === undefined) return null;
    if (part !== '..' && part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

/** Names without the UTF-8 flag are UTF-8 or, from older Windows tools, GBK. */
function decodeFileName(bytes: unknown): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes as Uint8Array);
  } catch {
    return new TextDecoder('gb18030').decode(bytes as Uint8Array);
  }
}

function fault(error: unknown): InputError {
  const said = error instanceof Error ? error.message : String(error);
  if (/encrypted/i.test(said))
    return new InputError('is an encrypted OFD: save it without a password and try again', 'encrypted');
  const reason = said.split(/[\n:]/)[0]!.trim();
  return new InputError(
    `is a damaged OFD (${reason}): get a fresh copy, or print it to PDF from an OFD reader`,
    'damaged',
  );
}
