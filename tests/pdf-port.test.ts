import { expect, test } from 'vitest';
import { loadPdfjs } from '../src/ingest/pdf/load-pdfjs.js';
import { PdfPort } from '../src/ingest/pdf/pdf-port.js';

const heard = (port: PdfPort, messages: unknown[]) =>
  new Promise<unknown[]>((resolve) => {
    const got: unknown[] = [];
    port.addEventListener('message', ({ data }) => {
      got.push(data);
      if (got.length === messages.length) resolve(got);
    });
    for (const message of messages) port.postMessage(message);
  });

test('operator lists are handed over uncopied, though their sender empties its own afterwards', async () => {
  const glyph = { unicode: '公' };
  const chunk = { fnArray: [44], argsArray: [[[glyph]]], lastChunk: true };
  const port = new PdfPort();
  const arrived = heard(port, [{ stream: 4, chunk }]);
  chunk.fnArray.length = 0;
  chunk.argsArray.length = 0;
  const [message] = (await arrived) as [{ chunk: { fnArray: number[]; argsArray: [[{ unicode: string }]][] } }];
  expect(message.chunk).toEqual({ fnArray: [44], argsArray: [[[glyph]]], lastChunk: true });
  expect(message.chunk.argsArray[0]![0][0]).toBe(glyph);
});

test('all other messages are copied, in order, and to nobody who has left', async () => {
  const port = new PdfPort();
  const left = new AbortController();
  const strays: unknown[] = [];
  port.addEventListener('message', ({ data }) => strays.push(data), { signal: left.signal });
  left.abort();
  const data = { bytes: new Uint8Array([1, 2]) };
  const [first, second] = (await heard(port, [{ action: 'a', data }, { action: 'b' }])) as [
    { data: typeof data },
    object,
  ];
  expect(first).toEqual({ action: 'a', data });
  expect(first.data).not.toBe(data);
  expect(second).toEqual({ action: 'b' });
  expect(strays).toEqual([]);
});

test('pdfjs-dist leaves the built-ins it replaces as they were', async () => {
  const before = [JSON.stringify, JSON.parse, Array.prototype.push];
  await loadPdfjs();
  expect([JSON.stringify, JSON.parse, Array.prototype.push]).toEqual(before);
  expect(JSON.stringify.toString()).toContain('[native code]');
});
