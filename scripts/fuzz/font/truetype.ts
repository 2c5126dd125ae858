/**
 * A TrueType font or one member of a collection (ISO/IEC 14496-22): which glyph a character has, how wide it is, and a font that keeps
 * only some glyphs under their own numbers. pdf-lib's fontkit takes seconds for what takes milliseconds here.
 */
import { readFileSync } from 'node:fs';

interface Table {
  readonly offset: number;
  readonly length: number;
}

/** Tables a PDF reader needs of an embedded TrueType font (ISO 32000-1, 9.9). */
const KEPT = ['cvt ', 'fpgm', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'prep'];
const MORE_COMPONENTS = 0x20;

export class TrueType {
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  private readonly data: Buffer;
  private readonly tables = new Map<string, Table>();
  private readonly longLoca: boolean;
  private readonly glyphs: number;
  private readonly metrics: number;
  private readonly known = new Map<number, number>();

  constructor(file: string, index = 0) {
    const data = readFileSync(file);
    this.data = data;
    const start = data.toString('latin1', 0, 4) === 'ttcf' ? data.readUInt32BE(12 + 4 * index) : 0;
    for (let i = 0; i < data.readUInt16BE(start + 4); i++) {
      const at = start + 12 + 16 * i;
      const length = data.readUInt32BE(at + 12);
      this.tables.set(data.toString('latin1', at, at + 4), { offset: data.readUInt32BE(at + 8), length });
    }
    const head = this.at('head');
    this.unitsPerEm = data.readUInt16BE(head + 18);
    this.longLoca = data.readInt16BE(head + 50) === 1;
    this.ascent = data.readInt16BE(this.at('hhea') + 4);
    this.descent = data.readInt16BE(this.at('hhea') + 6);
    this.metrics = data.readUInt16BE(this.at('hhea') + 34);
    this.glyphs = data.readUInt16BE(this.at('maxp') + 4);
  }

  /** 0 where the font has no such character. */
  glyphOf(code: number): number {
    let glyph = this.known.get(code);
    if (glyph === undefined) {
      glyph = this.lookUp(code);
      this.known.set(code, glyph);
    }
    return glyph;
  }

  /** Ems. */
  advance(glyph: number): number {
    const at = this.at('hmtx') + 4 * Math.min(glyph, this.metrics - 1);
    return this.data.readUInt16BE(at) / this.unitsPerEm;
  }

  subset(asked: Iterable<number>): Buffer {
    const kept = new Set<number>([0]);
    for (const glyph of asked) this.addGlyph(glyph, kept);
    const loca = Buffer.alloc(4 * (this.glyphs + 1));
    const pieces: Buffer[] = [];
    let size = 0;
    for (let glyph = 0; glyph < this.glyphs; glyph++) {
      loca.writeUInt32BE(size, 4 * glyph);
      if (!kept.has(glyph)) continue;
      const [from, to] = this.outline(glyph);
      const padded = Buffer.alloc((to - from + 3) & ~3);
      this.data.copy(padded, 0, from, to);
      pieces.push(padded);
      size += padded.length;
    }
    loca.writeUInt32BE(size, 4 * this.glyphs);
    const head = Buffer.from(this.bytes('head'));
    head.writeInt16BE(1, 50);
    return assemble(
      KEPT.filter((tag) => this.tables.has(tag)).map((tag) => [
        tag,
        tag === 'glyf' ? Buffer.concat(pieces) : tag === 'loca' ? loca : tag === 'head' ? head : this.bytes(tag),
      ]),
    );
  }

  private at(tag: string): number {
    const table = this.tables.get(tag);
    if (!table) throw new Error(`the font has no table ${tag}`);
    return table.offset;
  }
  private bytes(tag: string): Buffer {
    const { offset, length } = this.tables.get(tag)!;
    return this.data.subarray(offset, offset + length);
  }
  private outline(glyph: number): [from: number, to: number] {
    const offset = (i: number) =>
      this.longLoca
        ? this.data.readUInt32BE(this.at('loca') + 4 * i)
        : 2 * this.data.readUInt16BE(this.at('loca') + 2 * i);
    return [this.at('glyf') + offset(glyph), this.at('glyf') + offset(glyph + 1)];
  }

  /** A compound glyph brings its parts along. */
  private addGlyph(glyph: number, kept: Set<number>): void {
    if (kept.has(glyph) || glyph >= this.glyphs) return;
    kept.add(glyph);
    const [from, to] = this.outline(glyph);
    if (to <= from || this.data.readInt16BE(from) >= 0) return;
    for (let at = from + 10, flags = MORE_COMPONENTS; flags & MORE_COMPONENTS; ) {
      flags = this.data.readUInt16BE(at);
      this.addGlyph(this.data.readUInt16BE(at + 2), kept);
      at += 4 + (flags & 1 ? 4 : 2) + (flags & 8 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0);
    }
  }

  /** The Windows Unicode character map, of format 4 or 12. */
  private lookUp(code: number): number {
    const { data } = this;
    const cmap = this.at('cmap');
    for (let i = 0; i < data.readUInt16BE(cmap + 2); i++) {
      const record = cmap + 4 + 8 * i;
      if (![0, 3].includes(data.readUInt16BE(record))) continue;
      const table = cmap + data.readUInt32BE(record + 4);
      const format = data.readUInt16BE(table);
      const glyph = format === 4 ? segmented(data, table, code) : format === 12 ? grouped(data, table, code) : 0;
      if (glyph > 0) return glyph;
    }
    return 0;
  }
}

function segmented(data: Buffer, table: number, code: number): number {
  const doubled = data.readUInt16BE(table + 6);
  for (let i = 0; i < doubled; i += 2) {
    if (data.readUInt16BE(table + 14 + i) < code) continue;
    const start = data.readUInt16BE(table + 16 + doubled + i);
    if (start > code) return 0;
    const delta = data.readUInt16BE(table + 16 + 2 * doubled + i);
    const at = table + 16 + 3 * doubled + i;
    const range = data.readUInt16BE(at);
    if (range === 0) return (code + delta) & 0xffff;
    const glyph = data.readUInt16BE(at + range + 2 * (code - start));
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  }
  return 0;
}

function grouped(data: Buffer, table: number, code: number): number {
  for (let i = 0; i < data.readUInt32BE(table + 12); i++) {
    const at = table + 16 + 12 * i;
    if (code >= data.readUInt32BE(at) && code <= data.readUInt32BE(at + 4))
      return data.readUInt32BE(at + 8) + code - data.readUInt32BE(at);
  }
  return 0;
}

function assemble(tables: readonly (readonly [tag: string, bytes: Buffer])[]): Buffer {
  const header = Buffer.alloc(12 + 16 * tables.length);
  header.writeUInt32BE(0x00010000, 0);
  header.writeUInt16BE(tables.length, 4);
  const parts = [header];
  let offset = header.length;
  tables.forEach(([tag, bytes], i) => {
    const padded = Buffer.alloc((bytes.length + 3) & ~3);
    bytes.copy(padded);
    const at = 12 + 16 * i;
    header.write(tag, at, 'latin1');
    header.writeUInt32BE(offset, at + 8);
    header.writeUInt32BE(bytes.length, at + 12);
    parts.push(padded);
    offset += padded.length;
  });
  return Buffer.concat(parts);
}
