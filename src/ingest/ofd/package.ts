/** The parts of an OFD file (GB/T 33190-2016, 6): a zip whose parts name each other. */
import { InputError } from '../input-error.js';
import { parseXml, type XmlElement } from '../xml.js';
import { type ZipLimits, ZipParts } from '../zip/zip-parts.js';

/** Far above what an issue of several hundred pages needs; a bomb stops here. */
export const ofdLimits: ZipLimits = { entries: 20_000, bytes: 200_000_000 };

export class OfdPackage {
  private readonly byKey: ReadonlyMap<string, string>;

  private constructor(private readonly parts: ZipParts) {
    this.byKey = new Map(parts.names.map((name) => [keyOf(name), name]));
  }

  /** @throws InputError where the zip is damaged, encrypted or too large. */
  static async open(bytes: Uint8Array, limits = ofdLimits): Promise<OfdPackage> {
    return new OfdPackage(
      await ZipParts.open(bytes, { name: 'an OFD', limits, instead: 'get the file from its publisher again' }),
    );
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
    return paths.find((path) => path !== null && this.byKey.has(path)) ?? null;
  }

  /** The root element of a part; null for a location that leads nowhere. */
  async xml(location: string, from: string): Promise<{ readonly root: XmlElement; readonly path: string } | null> {
    const path = location.trim() === '' ? null : this.find(location, from);
    const root = path === null ? null : parseXml(await this.read(path));
    return path !== null && root ? { root, path } : null;
  }

  /** A part by the path that `find` gave. */
  async read(path: string): Promise<Uint8Array> {
    return this.parts.read(this.byKey.get(path)!);
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
