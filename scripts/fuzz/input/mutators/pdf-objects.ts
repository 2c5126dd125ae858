/** Damages that leave a PDF a PDF: wrong numbers and references, objects of other files, operands of another kind. */
import { inflateSync } from 'node:zlib';
import type { Draw } from '../../draw.js';
import type { Mutator } from '../mutator.js';

const KEYS =
  'Count Length MediaBox CropBox W DW FontMatrix FontBBox Matrix BBox Rotate FirstChar LastChar Widths Ascent Descent Size Prev N First Width Height Kids Parent Contents Columns UserUnit ToUnicode Index DescendantFonts'.split(
    ' ',
  );
const NUMBERS =
  '0 -1 1 99999999 2147483647 2147483648 -2147483648 1e9 0.0000001 4294967296 18446744073709551616 NaN null () /a 65535 999999999999999999999'.split(
    ' ',
  );
const object = /\d{1,8} 0 obj[\s\S]*?endobj/g;

const latin = (bytes: Buffer) => bytes.toString('latin1');
const bytesOf = (text: string) => Buffer.from(text, 'latin1');

/** Replaces some of what a pattern finds. */
function replaceSome(text: string, pattern: RegExp, most: number, draw: Draw, by: (found: string) => string): string {
  const places = [...text.matchAll(pattern)];
  const chosen = new Set(Array.from({ length: Math.min(most, places.length) }, () => draw.pick(places)));
  return splice(
    text,
    places
      .filter((place) => chosen.has(place))
      .map((place) => ({ at: place.index, old: place[0], fresh: by(place[0]) })),
  );
}

function splice(text: string, edits: readonly { at: number; old: string; fresh: string }[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const { at, old, fresh } of edits) {
    parts.push(text.slice(done, at), fresh);
    done = at + old.length;
  }
  return parts.join('') + text.slice(done);
}

const numbers: Mutator = (bytes, draw) => {
  let text = latin(bytes);
  for (let left = draw.pick([1, 1, 4, 15]); left > 0; left -= 1) {
    const key = new RegExp(`/${draw.pick(KEYS)}\\s*\\[?\\s*(?:-?[\\d.]+\\s+){0,3}-?[\\d.]+`, 'g'); // "/MediaBox [0 0 595 842"
    text = replaceSome(text, key, 1, draw, (found) =>
      replaceSome(found, /-?[\d.]+/g, 1, draw, () => draw.pick(NUMBERS)),
    );
  }
  return bytesOf(text);
};

const references: Mutator = (bytes, draw) => {
  const text = latin(bytes);
  const all = [...text.matchAll(/\d{1,8} 0 R/g)].map(([found]) => found);
  return bytesOf(replaceSome(text, /\d{1,8} 0 R/g, draw.pick([1, 3, 10]), draw, () => draw.pick([...all, 'null'])));
};

const spliced: Mutator = (bytes, draw, other) => {
  const foreign = latin(other).match(object) ?? ['1 0 obj\nnull\nendobj'];
  return bytesOf(
    replaceSome(latin(bytes), object, draw.pick([1, 3]), draw, (found) =>
      draw.pick(foreign).replace(/^\d+/, () => /^\d+/.exec(found)![0]),
    ),
  );
};

const lost: Mutator = (bytes, draw) => bytesOf(replaceSome(latin(bytes), object, draw.pick([1, 3]), draw, () => ''));

/** Content streams in the clear; the offsets are wrong then, and readers must look for the objects. */
const operands: Mutator = (bytes, draw) =>
  bytesOf(
    replaceSome(
      inTheClear(latin(bytes)),
      /(?<![\w./-])-?\d+\.?\d*(?=(?:\s+-?[\d.]+){0,5}\s+(?:Tm|Td|TD|Tf|cm|re|Tc|Tw|Tz|TL|Ts|l|m|w|Tr)\b)/g, // "12 700 Td"
      draw.pick([1, 10, 200]),
      draw,
      () => draw.pick([...NUMBERS, '-5000', '1e5']),
    ),
  );

function inTheClear(text: string): string {
  const head = /<<((?:(?!stream|obj)[\s\S])*?)>>\s*stream\r?\n/g;
  const edits = [...text.matchAll(head)].flatMap((match) => {
    const [whole, dictionary] = match;
    const start = match.index + whole.length;
    const end = text.indexOf('endstream', start);
    if (end < 0 || !/FlateDecode/.test(dictionary!) || /DecodeParms|ObjStm|XRef|Image/.test(dictionary!)) return [];
    try {
      const body = latin(inflateSync(bytesOf(text.slice(start, end))));
      return [
        { at: match.index, old: text.slice(match.index, end), fresh: `<</Length ${body.length}>>\nstream\n${body}\n` },
      ];
    } catch {
      return [];
    }
  });
  return splice(text, edits);
}

export const pdfMutators: Readonly<Record<string, Mutator>> = { numbers, references, spliced, lost, operands };
