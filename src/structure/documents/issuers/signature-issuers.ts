import type { Slice } from '../../slice.js';
import { cutSlice } from '../../slice.js';
import { isBareEnding, isOrgan, SIGNATORY } from '../organs.js';
import { splitOffices } from './split-offices.js';

/** A stretch of a signature block, and where it stands across the sheet. */
interface Piece {
  readonly text: string;
  /** Its place among all of them, as they are read. */
  readonly order: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly height: number;
}

/** Longest name of a person, characters: it is joined with no line below it. */
const PERSON_LENGTH = 5;
/** Longest name of an office, characters. */
const NAME_LENGTH = 60;
const SIGNED = /[（(](?:签字|盖章|印|章|代章)[）)]$/; // 孔原(签字)

/** Names of a signature block, read by column: several offices may stand side by side, one name over two lines. */
export function signatureIssuers(lines: readonly Slice[]): string[] {
  const columns: Piece[][] = [];
  for (const [order, piece] of lines.flatMap(piecesOf).entries()) {
    const placed = { ...piece, order };
    const column = columns.find((one) => overlaps(one.at(-1)!, placed));
    if (column) column.push(placed);
    else columns.push([placed]);
  }
  return inRows(columns.flatMap(joined)).flatMap(({ text }) => splitIfOffices(text));
}

/**
 * Names side by side stand in one row, though one of them takes two lines. Rows, and names in them, are taken as they are read: on a sheet
 * that lies on its head the last line has the least `top`.
 */
function inRows(names: readonly Piece[]): Piece[] {
  const rows: Piece[][] = [];
  for (const name of [...names].sort((a, b) => a.order - b.order)) {
    const row = rows.find(([first]) => Math.abs(name.top - first!.top) < 1.2 * name.height);
    if (row) row.push(name);
    else rows.push([name]);
  }
  return rows.flat();
}

/** Wide gaps part the names of one line. */
function piecesOf(slice: Slice): Omit<Piece, 'order'>[] {
  if (SIGNATORY.test(slice.text)) return [];
  return slice.lines.flatMap((line) => {
    const text = slice.text.slice(line.start, line.end);
    return [...text.matchAll(/[^\t　]+(?: [^\t　]+)*/gu)].flatMap((found) => {
      const cut = cutSlice(slice, line.start + found.index, line.start + found.index + found[0].length);
      const box = cut.source[0]?.bbox;
      const name = found[0].replace(/\s/g, '').replace(SIGNED, '');
      if (name === '' || !box) return [];
      const [left = 0, top = 0, right = 0, bottom = 0] = box;
      return [{ text: name, left, right, top, height: bottom - top }];
    });
  });
}

const overlaps = (a: Piece, b: Piece): boolean =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.4 * Math.min(a.right - a.left, b.right - b.left);

/** Lines of a column: a name ends where it is that of an office, and no bare 办公室 stands below it. */
function joined(lines: readonly Piece[]): Piece[] {
  const found: Piece[] = [];
  let open: Piece | null = null;
  for (const [i, line] of lines.entries()) {
    const name: Piece = open === null ? line : { ...open, text: open.text + line.text };
    const next = lines[i + 1];
    const whole = isOrgan(name.text) && !(next !== undefined && isBareEnding(next.text));
    const person = !isOrgan(name.text) && name.text.length <= PERSON_LENGTH;
    open = name;
    if (next === undefined || whole || person || name.text.length + next.text.length > NAME_LENGTH) {
      found.push(name);
      open = null;
    }
  }
  return found;
}

const splitIfOffices = (name: string): string[] => {
  const offices = splitOffices(name);
  return offices.every(isOrgan) ? offices : [name];
};
