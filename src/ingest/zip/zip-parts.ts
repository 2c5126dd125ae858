/** The parts of a zip that somebody else made, read one by one within limits. Nothing is ever unpacked to disk. */
import { Readable } from 'node:stream';
import JSZip from 'jszip';
import { InputError } from '../input-error.js';
import { countListed } from './count-listed.js';

export interface ZipLimits {
  readonly entries: number;
  /** Unpacked, of all parts that are read. */
  readonly bytes: number;
}

/** How a kind of zip is spoken of. */
export interface ZipKind {
  /** With its article: `an OFD`. */
  readonly name: string;
  readonly limits: ZipLimits;
  /** What to do with one that is too large. */
  readonly instead: string;
}

export class ZipParts {
  private unpacked = 0;

  private constructor(
    private readonly entries: ReadonlyMap<string, JSZip.JSZipObject>,
    private readonly kind: ZipKind,
  ) {}

  /** @throws InputError for a zip that is damaged, encrypted or too large, or names a file outside itself. */
  static async open(bytes: Uint8Array, kind: ZipKind): Promise<ZipParts> {
    const { limits, name, instead } = kind;
    if (countListed(bytes, limits.entries) > limits.entries)
      throw new InputError(`is ${name} of more than ${limits.entries} parts: ${instead}`, 'too-large');
    const zip = await JSZip.loadAsync(bytes, { decodeFileName }).catch((error: unknown) => {
      throw unreadable(error, kind);
    });
    const entries = Object.values(zip.files).filter(({ dir }) => !dir);
    if (entries.some(leadsOut))
      throw new InputError(`is ${name} with a part that leads out of it: get it from its publisher`, 'path-outside');
    return new ZipParts(new Map(entries.map((entry) => [entry.name, entry])), kind);
  }

  get names(): readonly string[] {
    return [...this.entries.keys()];
  }

  /**
   * A part by its name. Sizes in a zip can lie: what comes out is counted.
   *
   * @throws InputError for one that is damaged, or where all that was read is too large.
   */
  async read(name: string): Promise<Buffer> {
    const chunks: Buffer[] = [];
    try {
      for await (const chunk of new Readable().wrap(this.entries.get(name)!.nodeStream())) {
        const bytes = chunk as unknown as Buffer;
        this.unpacked += bytes.length;
        if (this.unpacked > this.kind.limits.bytes) throw this.tooLarge();
        chunks.push(bytes);
      }
    } catch (error) {
      throw error instanceof InputError ? error : unreadable(error, this.kind);
    }
    return Buffer.concat(chunks);
  }

  private tooLarge(): InputError {
    const { name, limits, instead } = this.kind;
    return new InputError(`is ${name} that unpacks to more than ${limits.bytes} bytes: ${instead}`, 'too-large');
  }
}

/** File types of Unix modes: the mask, and a symbolic link. */
const [TYPE, LINK] = [0o170000, 0o120000];

/** A link, or a path above the folder it would be unpacked in. JSZip takes `..` out of `name`; the other is as the zip has it. */
function leadsOut({ name, unsafeOriginalName = name, unixPermissions }: JSZip.JSZipObject): boolean {
  if (typeof unixPermissions === 'number' && (unixPermissions & TYPE) === LINK) return true;
  let depth = 0;
  for (const part of unsafeOriginalName.split(/[\\/]+/)) {
    if (part !== '' && part !== '.') depth += part === '..' ? -1 : 1;
    if (depth < 0) return true;
  }
  return false;
}

/** Names without the UTF-8 flag are UTF-8 or, from older Windows tools, GBK; a few are both: 图片 as GBK is ͼƬ as UTF-8. */
function decodeFileName(bytes: unknown): string {
  const gbk = new TextDecoder('gb18030').decode(bytes as Uint8Array);
  try {
    const name = new TextDecoder('utf-8', { fatal: true }).decode(bytes as Uint8Array);
    return /\p{Script=Han}/u.test(name) || !chinese.test(gbk) ? name : gbk;
  } catch {
    return gbk;
  }
}

const chinese = /^[\u0020-\u007e\p{Script=Han}]+$/u; // word/media/图片.png

function unreadable(error: unknown, { name }: ZipKind): InputError {
  const said = error instanceof Error ? error.message : String(error);
  if (/encrypted/i.test(said))
    return new InputError(`is ${name} with a password: save it without one and try again`, 'encrypted');
  const what = name.replace(/^an? /, 'a damaged '); // "a damaged OFD"
  return new InputError(`is ${what} (${said.split(/[\n:]/)[0]!.trim()}): get a fresh copy`, 'damaged');
}
