/** Several files that are the sheets of one issue, in a zip: a folder of them is packed so (`dataset/inputs`), or it was handed over so. */
import { Readable } from 'node:stream';
import JSZip from 'jszip';
import { InputError } from '../input-error.js';
import { parseXml } from '../xml.js';
import { orderByMets } from './order-by-mets.js';

export interface AlbumLimits {
  readonly entries: number;
  /** Unpacked, of all that is read. */
  readonly bytes: number;
}

const LIMITS: AlbumLimits = { entries: 20_000, bytes: 2_000_000_000 };

/** One sheet: what is printed on it as XML, as a picture, or both. */
export interface AlbumSheet {
  /** Paths in the zip. */
  readonly xml: string | null;
  readonly picture: string | null;
}

const PICTURE = /\.(?:tiff?|jpe?g|png|webp)$/i;
const METS = /(?:^|\/)mets\.xml$/i;

export class Album {
  private unpacked = 0;

  private constructor(
    private readonly zip: JSZip,
    private readonly limits: AlbumLimits,
    /** In reading order. */
    readonly sheets: readonly AlbumSheet[],
  ) {}

  /** @throws InputError where the zip is damaged, too large, or holds no sheets. */
  static async open(bytes: Uint8Array, limits = LIMITS): Promise<Album> {
    const zip = await JSZip.loadAsync(bytes).catch((error: Error) => {
      throw new InputError(`is a damaged archive (${error.message.split(/[\n:]/)[0]}): get a fresh copy`, 'damaged');
    });
    const names = Object.values(zip.files).flatMap(({ dir, name }) => (dir ? [] : [name]));
    if (names.length > limits.entries)
      throw new InputError(
        `is an archive of more than ${limits.entries} files: unpack it and build its folders`,
        'too-large',
      );
    const mets = names.find((name) => METS.test(name));
    const reader = new Album(zip, limits, []);
    const root = mets === undefined ? null : parseXml(await reader.read(mets));
    const sheets = root ? orderByMets(root, mets!, names) : byNumber(names);
    const hasAll = (kind: keyof AlbumSheet) => sheets.every((sheet) => sheet[kind] !== null);
    if (sheets.length === 0 || !(hasAll('xml') || hasAll('picture')))
      throw new InputError(
        'is an archive, and not of the sheets of one issue (pictures, or ALTO or PAGE files): unpack it',
        'unsupported-kind',
      );
    return new Album(zip, limits, sheets);
  }

  /** Is the text of every sheet there, so that no picture has to be read? */
  get hasText(): boolean {
    return this.sheets.every(({ xml }) => xml !== null);
  }

  get hasPictures(): boolean {
    return this.sheets.every(({ picture }) => picture !== null);
  }

  async *pictures(): AsyncGenerator<Uint8Array> {
    for (const { picture } of this.sheets) yield await this.read(picture!);
  }

  /** Sizes in a zip can lie: what comes out is counted. */
  async read(path: string): Promise<Uint8Array> {
    const chunks: Buffer[] = [];
    for await (const chunk of new Readable().wrap(this.zip.file(path)!.nodeStream())) {
      this.unpacked += (chunk as Buffer).length;
      if (this.unpacked > this.limits.bytes)
        throw new InputError(
          `is an archive of more than ${this.limits.bytes} bytes: build its files in smaller folders`,
          'too-large',
        );
      chunks.push(chunk as Buffer);
    }
    return Buffer.concat(chunks);
  }
}

const collator = new Intl.Collator('en', { numeric: true });

/** Files of one name but for its ending are one sheet; sheets go by the numbers in their names. */
function byNumber(names: readonly string[]): AlbumSheet[] {
  const sheets = new Map<string, { xml: string | null; picture: string | null }>();
  for (const name of names) {
    const kind = PICTURE.test(name) ? 'picture' : /\.xml$/i.test(name) ? 'xml' : null;
    if (kind === null) continue;
    const stem = name.replace(/^.*\//, '').replace(/\.[^.]*$/, '');
    const sheet = sheets.get(stem) ?? { xml: null, picture: null };
    sheets.set(stem, { ...sheet, [kind]: name });
  }
  return [...sheets].sort(([a], [b]) => collator.compare(a, b)).map(([, sheet]) => sheet);
}
