import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs';
import { footer, MAGIC, moved, type ParquetParts, takeApart } from './parquet-footer.js';
import type { ThriftField } from './thrift-compact.js';

/** A file written in pieces under another name, and renamed when it is whole and on disk. */
class DraftFile {
  private readonly descriptor: number;
  private buffer: Uint8Array[] = [];
  private buffered = 0;
  written = 0;

  constructor(
    private readonly target: string,
    private readonly draft: string,
  ) {
    this.descriptor = openSync(draft, 'w');
  }

  /** Small pieces are gathered: a system call for each would cost more than the copying. */
  write(bytes: Uint8Array): void {
    this.buffer.push(bytes);
    this.buffered += bytes.length;
    this.written += bytes.length;
    if (this.buffered >= 1 << 20) this.flush();
  }

  private flush(): void {
    const bytes = Buffer.concat(this.buffer);
    for (let at = 0; at < bytes.length; ) at += writeSync(this.descriptor, bytes, at);
    this.buffer = [];
    this.buffered = 0;
  }

  close(): void {
    this.flush();
    fsyncSync(this.descriptor);
    closeSync(this.descriptor);
    renameSync(this.draft, this.target);
  }
}

/** Joins NDJSON sections: whole lines, so bytes are copied. */
export class NdjsonWriter {
  private readonly file: DraftFile;

  constructor(target: string, draft: string) {
    this.file = new DraftFile(target, draft);
  }

  add(section: Uint8Array): void {
    this.file.write(section);
  }

  close(): void {
    this.file.close();
  }
}

/**
 * Joins Parquet files of one schema into one with all their row groups: pages are copied as they are, only the footer is written
 * anew. So an added issue costs a copy, not a second encoding, and the bytes do not depend on how the dataset grew.
 */
export class ParquetWriter {
  private readonly file: DraftFile;
  private readonly groups: ThriftField[][] = [];
  private common: ParquetParts['common'] = [];
  private rows = 0;

  constructor(target: string, draft: string) {
    this.file = new DraftFile(target, draft);
    this.file.write(MAGIC);
  }

  add(section: Uint8Array): void {
    const parts = takeApart(section);
    const by = this.file.written - MAGIC.length;
    for (const group of parts.rowGroups) this.groups.push(moved(group, by, this.groups.length));
    this.common = parts.common;
    this.rows += parts.rows;
    this.file.write(parts.pages);
  }

  close(): void {
    this.file.write(footer(this.common, this.rows, this.groups));
    this.file.close();
  }
}
