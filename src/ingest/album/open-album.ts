/** Several files that are the sheets of one issue, in a zip: a folder of them is packed so (`dataset/inputs`), or it was handed over so. */
import { InputError } from '../input-error.js';
import { parseXml } from '../xml.js';
import { type ZipLimits, ZipParts } from '../zip/zip-parts.js';
import { orderByMets } from './order-by-mets.js';

const LIMITS: ZipLimits = { entries: 20_000, bytes: 2_000_000_000 };

/** One sheet: what is printed on it as XML, as a picture, or both. */
export interface AlbumSheet {
  /** Paths in the zip. */
  readonly xml: string | null;
  readonly picture: string | null;
}

const PICTURE = /\.(?:tiff?|jpe?g|png|webp)$/i;
const METS = /(?:^|\/)mets\.xml$/i;

export class Album {
  private constructor(
    private readonly parts: ZipParts,
    /** In reading order. */
    readonly sheets: readonly AlbumSheet[],
  ) {}

  /** @throws InputError where the zip is damaged, too large, or holds no sheets. */
  static async open(bytes: Uint8Array, limits = LIMITS): Promise<Album> {
    const instead = 'unpack it and build its folders';
    const parts = await ZipParts.open(bytes, { name: 'an archive', limits, instead });
    const { names } = parts;
    const mets = names.find((name) => METS.test(name));
    const root = mets === undefined ? null : parseXml(await parts.read(mets));
    const sheets = root ? orderByMets(root, mets!, names) : byNumber(names);
    const hasAll = (kind: keyof AlbumSheet) => sheets.every((sheet) => sheet[kind] !== null);
    if (sheets.length === 0 || !(hasAll('xml') || hasAll('picture')))
      throw new InputError(
        'is an archive, and not of the sheets of one issue (pictures, or ALTO or PAGE files): unpack it',
        'unsupported-kind',
      );
    return new Album(parts, sheets);
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

  read(path: string): Promise<Uint8Array> {
    return this.parts.read(path);
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
