/** Who signs, in the order of the print, however the sheet lies. */
import { describe, expect, it } from 'vitest';
import { signatureIssuers } from '../src/structure/documents/issuers/signature-issuers.js';
import type { Slice } from '../src/structure/slice.js';
import type { Box } from '../src/tree/page.js';

/** A line of a signature at a place on its sheet, points. */
function line(text: string, bbox: Box): Slice {
  const own = { page: 1, bbox, start: 0, end: text.length };
  return {
    text,
    lines: [own as unknown as Slice['lines'][number]],
    styles: [],
    source: [{ page: 1, bbox: [...bbox] }],
  };
}
const OFFICES = ['生态环境部', '水利部', '农业农村部'];

describe('offices that sign one below the other', () => {
  it.each([
    ['upright', (i: number): Box => [400, 600 + 16 * i, 460, 610 + 16 * i]],
    ['on its head', (i: number): Box => [72, 700 - 16 * i, 132, 710 - 16 * i]],
    ['turned right', (i: number): Box => [300 - 16 * i, 400, 310 - 16 * i, 460]],
  ])('keep their order where the sheet lies %s', (_, at) => {
    expect(signatureIssuers(OFFICES.map((office, i) => line(office, at(i))))).toEqual(OFFICES);
  });
});
