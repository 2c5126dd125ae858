import { type PageTree, pageTree } from './page-tree.js';
import type { RawObjects } from './raw-objects.js';

export interface MendedPdf {
  /** The same file with a page tree that every reader understands behind its end (ISO 32000-2, 7.5.6). */
  readonly bytes: Uint8Array;
  /** Sheet number → why it is missing. */
  readonly lost: ReadonlyMap<number, string>;
}

/**
 * A page tree that names broken objects, or counts fewer sheets than it has, written anew: one flat list, with an empty sheet where one is
 * lost, so that all others keep their numbers. Null where there is nothing to mend, or nothing can be done.
 *
 * @param counted sheets that pdfjs-dist finds
 */
export function mendPageTree(bytes: Uint8Array, objects: RawObjects, counted: number): MendedPdf | null {
  if (objects.encrypted) return null;
  const tree = pageTree(objects);
  if (tree === null || (tree.sound && tree.sheets.length <= counted)) return null;
  const lost = new Map(tree.sheets.flatMap((sheet, i) => ('lost' in sheet ? [[i + 1, sheet.lost] as const] : [])));
  return lost.size === tree.sheets.length ? null : { bytes: withTree(bytes, objects, tree), lost };
}

function withTree(bytes: Uint8Array, objects: RawObjects, { sheets }: PageTree): Uint8Array {
  const first = objects.highest + 1;
  const [catalog, top, empty] = [first, first + 1, first + 2];
  const kids = sheets.map((sheet) => ('ref' in sheet ? sheet.ref : `${empty} 0 R`)).join(' ');
  const bodies = [
    `<</Type/Catalog/Pages ${top} 0 R>>`,
    `<</Type/Pages/Count ${sheets.length}/Kids[${kids}]>>`,
    `<</Type/Page/Parent ${top} 0 R/MediaBox[0 0 595 842]>>`,
  ];
  let at = bytes.length + 1 - objects.start;
  const entries: string[] = [];
  const written = bodies.map((body, i) => {
    const object = `${first + i} 0 obj\n${body}\nendobj\n`;
    entries.push(`${String(at).padStart(10, '0')} 00000 n \n`);
    at += object.length;
    return object;
  });
  const previous = objects.lastMatch('startxref', /startxref\s+(\d{1,12})/); // "startxref\n1234"
  const prev = previous === null ? '' : `/Prev ${previous}`;
  const table = `xref\n${first} ${bodies.length}\n${entries.join('')}`;
  const trailer = `trailer\n<</Size ${first + 3}/Root ${catalog} 0 R${prev}>>\nstartxref\n${at}\n%%EOF\n`;
  return Buffer.concat([bytes, Buffer.from(`\n${written.join('')}${table}${trailer}`, 'latin1')]);
}
