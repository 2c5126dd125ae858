/**
 * The objects of a PDF as they stand in the file, for what pdfjs-dist does not say: it leaves out what it cannot inflate without a
 * word. Objects are found by their heads, not by the cross-reference table, which may be broken as well; the last one of a number
 * counts (ISO 32000-2, 7.5.6). Streams of encrypted files cannot be judged and are not looked for.
 */
import { inflateRawSync } from 'node:zlib';

export interface RawObject {
  /** The dictionary, or the whole object where it is no stream. */
  readonly text: string;
  /** As stored. */
  readonly data: Buffer | null;
}

/** Bytes: a dictionary longer than this is no dictionary of a sheet. */
const LONGEST = 1_000_000;
/** Places a word of the trailer is looked for. */
const TRIES = 20;
/** Bytes a stream is inflated to at most; what is larger is not judged. */
const LARGEST = 200_000_000;
const head = /(\d{1,10})\s{1,9}(\d{1,5})\s{1,9}$/; // "12 0 "

const sheetDictionary = /\/Type\s*\/Page\b/; // "/Type/Page", but not "/Type/Pages"

export class RawObjects {
  #offsets: Map<number, number> | undefined;
  readonly #generations = new Map<number, number>();
  #packed: Map<number, string> | undefined;
  readonly #bytes: Buffer;

  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get encrypted(): boolean {
    return this.#bytes.includes('/Encrypt');
  }

  object(number: number): RawObject | null {
    const offset = this.#index().get(number);
    if (offset !== undefined) return this.#read(offset);
    this.#packed ??= this.#unpack();
    const text = this.#packed.get(number);
    return text === undefined ? null : { text, data: null };
  }

  /** Of the object that `object` gives. */
  generation(number: number): number {
    return this.#index().has(number) ? (this.#generations.get(number) ?? 0) : 0;
  }

  /** The highest number in use. */
  get highest(): number {
    this.#packed ??= this.#unpack();
    let highest = 0;
    for (const numbers of [this.#index().keys(), this.#packed.keys()])
      for (const number of numbers) highest = Math.max(highest, number);
    return highest;
  }

  /** Where the file begins for its own offsets: some producers write something before the header. */
  get start(): number {
    return Math.max(0, this.#bytes.subarray(0, 1024).indexOf('%PDF-'));
  }

  /** What the pattern captures where `word` stands in the file for the last time with it; null where it does not. */
  lastMatch(word: string, pattern: RegExp): string | null {
    for (let at = this.#bytes.lastIndexOf(word), tries = 0; at >= 0 && tries < TRIES; tries++) {
      const found = pattern.exec(this.#bytes.toString('latin1', at, at + 60))?.[1];
      if (found !== undefined) return found;
      at = at === 0 ? -1 : this.#bytes.lastIndexOf(word, at - 1);
    }
    return null;
  }

  /** Dictionaries of sheets in the file, whether or not the page tree leads to them. */
  countSheets(): number {
    this.#packed ??= this.#unpack();
    const texts = [...[...this.#index().values()].map((offset) => this.#read(offset).text), ...this.#packed.values()];
    return texts.filter((text) => sheetDictionary.test(text)).length;
  }

  /** Number → where the object begins, after `obj`. */
  #index(): Map<number, number> {
    if (this.#offsets) return this.#offsets;
    const offsets = new Map<number, number>();
    for (let at = this.#bytes.indexOf('obj'); at >= 0; at = this.#bytes.indexOf('obj', at + 3)) {
      const [, number, generation] = head.exec(this.#bytes.toString('latin1', Math.max(0, at - 30), at)) ?? [];
      if (number === undefined) continue;
      offsets.set(Number(number), at + 3);
      if (Number(generation) !== 0) this.#generations.set(Number(number), Number(generation));
      else this.#generations.delete(Number(number));
    }
    this.#offsets = offsets;
    return offsets;
  }

  #read(offset: number): RawObject {
    const end = this.#bytes.indexOf('endobj', offset);
    const object = this.#bytes.subarray(offset, end < 0 ? this.#bytes.length : end);
    const stream = object.indexOf('stream');
    const text = object.toString('latin1', 0, Math.min(stream < 0 ? object.length : stream, LONGEST));
    if (stream < 0) return { text, data: null };
    const start = stream + (object[stream + 6] === 13 ? 8 : 7);
    const stop = this.#bytes.indexOf('endstream', offset + start);
    return { text, data: this.#bytes.subarray(offset + start, stop < 0 ? this.#bytes.length : stop) };
  }

  /** Objects that stand in object streams. */
  #unpack(): Map<number, string> {
    const found = new Map<number, string>();
    for (const offset of this.#index().values()) {
      const { text, data } = this.#read(offset);
      const first = Number(/\/First\s+(\d+)/.exec(text)?.[1]); // "/First 87"
      if (!data || !/\/Type\s*\/ObjStm/.test(text) || !/FlateDecode/.test(text)) continue; // "/Type/ObjStm"
      const body = inflated(data)?.toString('latin1') ?? '';
      const numbers = body.slice(0, first).trim().split(/\s+/).map(Number);
      for (let i = 0; i + 1 < numbers.length; i += 2) {
        found.set(numbers[i]!, body.slice(first + numbers[i + 1]!, first + (numbers[i + 3] ?? body.length)));
      }
    }
    return found;
  }
}

/** A zlib stream, or null where it is damaged or breaks off. Its checksum is not looked at: many producers get it wrong. */
export function inflated(data: Buffer): Buffer | null {
  const [method = 0, flags = 0] = data;
  if ((method & 0x0f) !== 8 || (method * 256 + flags) % 31 !== 0) return null;
  try {
    return inflateRawSync(data.subarray(2), { maxOutputLength: LARGEST });
  } catch (error) {
    return (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? Buffer.alloc(0) : null;
  }
}
