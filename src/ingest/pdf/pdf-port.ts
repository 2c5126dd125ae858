/**
 * The wire between the two halves of pdfjs-dist, which run in one thread here. pdfjs-dist's own copies every message deeply, so that each
 * glyph of an operator list is made anew. Here the lists are handed over as they are: the half that reads empties them after sending, but
 * never changes what is in them, and neither do we. All other messages are copied as before.
 */
import type { TransferListItem } from 'node:worker_threads';

type Listener = (event: { readonly data: unknown }) => void;

/** What is sent of an operator list or of a text (`ReadableStream` chunks of pdfjs-dist's MessageHandler). */
interface ListMessage {
  readonly chunk: { readonly fnArray?: readonly number[]; readonly argsArray?: readonly unknown[] };
}

export class PdfPort {
  private readonly listeners = new Map<Listener, AbortSignal | undefined>();
  private sent = Promise.resolve();

  postMessage(message: unknown, transfer?: TransferListItem[]): void {
    const data = isList(message) ? { ...message, chunk: ofItsOwn(message.chunk) } : copied(message, transfer);
    this.sent = this.sent.then(() => {
      for (const [listener, signal] of this.listeners) if (!signal?.aborted) listener.call(this, { data });
    });
  }

  addEventListener(_message: 'message', listener: Listener, options?: { readonly signal?: AbortSignal }): void {
    this.listeners.set(listener, options?.signal);
    options?.signal?.addEventListener('abort', () => this.listeners.delete(listener));
  }

  removeEventListener(_message: 'message', listener: Listener): void {
    this.listeners.delete(listener);
  }
}

const isList = (message: unknown): message is ListMessage =>
  typeof message === 'object' && !!message && 'chunk' in message;

const ofItsOwn = ({ fnArray, argsArray, ...chunk }: ListMessage['chunk']) =>
  fnArray && argsArray ? { ...chunk, fnArray: fnArray.slice(), argsArray: argsArray.slice() } : chunk;

const copied = (message: unknown, transfer: TransferListItem[] | undefined) =>
  structuredClone(message, transfer && { transfer });
