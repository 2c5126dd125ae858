import { closeSync, fsyncSync, openSync, readSync, renameSync, writeSync } from 'node:fs';

/** What is written at once: a system call for each line would cost more than the copying. */
const BUFFER_BYTES = 1 << 18;

/** A file written from front to back under another name, and renamed when it is whole and on disk. All goes through one buffer of fixed size. */
export class DraftFile {
  private readonly descriptor: number;
  private readonly buffer = Buffer.allocUnsafe(BUFFER_BYTES);
  private buffered = 0;
  written = 0;

  constructor(
    private readonly target: string,
    private readonly draft: string,
  ) {
    this.descriptor = openSync(draft, 'w');
  }

  write(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; ) {
      const piece = bytes.subarray(at, at + this.room());
      this.buffer.set(piece, this.buffered);
      this.took(piece.length);
      at += piece.length;
    }
  }

  /** Copies the bytes [start, end) of another file; to its end by default. */
  copy(path: string, start = 0, end = Number.POSITIVE_INFINITY): void {
    const source = openSync(path, 'r');
    try {
      for (let at = start; at < end; ) {
        const most = Math.min(this.room(), end - at);
        const length = readSync(source, this.buffer, this.buffered, most, at);
        if (length === 0) break;
        this.took(length);
        at += length;
      }
    } finally {
      closeSync(source);
    }
  }

  close(): void {
    this.flush();
    fsyncSync(this.descriptor);
    closeSync(this.descriptor);
    renameSync(this.draft, this.target);
  }

  /** Bytes the buffer can take: one at least. */
  private room(): number {
    if (this.buffered === BUFFER_BYTES) this.flush();
    return BUFFER_BYTES - this.buffered;
  }

  private took(length: number): void {
    this.buffered += length;
    this.written += length;
  }

  private flush(): void {
    for (let at = 0; at < this.buffered; ) at += writeSync(this.descriptor, this.buffer, at, this.buffered - at);
    this.buffered = 0;
  }
}
