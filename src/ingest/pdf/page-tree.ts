/**
 * The page tree as it stands in the file (ISO 32000-2, 7.7.3): pdfjs-dist believes `/Count`, and stops at the first kid that is no page.
 */
import type { RawObjects } from './raw-objects.js';

/** A leaf of the tree: a reference (`12 0 R`), or why there is no sheet where one should be. */
export type TreeSheet = { readonly ref: string } | { readonly lost: string };

export interface PageTree {
  /** In printed order. */
  readonly sheets: readonly TreeSheet[];
  /** Every kid is what the tree says it is. */
  readonly sound: boolean;
}

/** Nodes that are looked at; a tree of more is cut, and no file of that many sheets is built. */
const MOST_NODES = 1_000_000;
const REMEDY = 'try to repair the file (for example with qpdf)';

const root = /\/Root\s+(\d{1,10})\s+\d{1,5}\s+R\b/; // "/Root 1 0 R"
const pages = /\/Pages\s+(\d{1,10})\s+\d{1,5}\s+R\b/; // "/Pages 2 0 R"
const kids = /\/Kids\s*(?:\[([^\]]*)\]|(\d{1,10})\s+\d{1,5}\s+R\b)/; // "/Kids[3 0 R 4 0 R]" "/Kids 7 0 R"
const kid = /(\d{1,10})\s+(\d{1,5})\s+R\b|<<|[^\s<>]+/g; // "3 0 R" "null"
const isPage = /\/Type\s*\/Page\b/; // "/Type/Page", but not "/Type/Pages"
const isNode = /\/Type\s*\/Pages\b/;
/** A dictionary whose type is missing or wrong is still a sheet where it has what only sheets have. */
const showsSheet = /\/MediaBox\b|\/Contents\s*(?:\[|\d)/; // "/MediaBox[0 0 595 842]" "/Contents 4 0 R", but not the "/Contents(note)" of an annotation

/** Null where the file does not say plainly (no catalog, kids that are no references). */
export function pageTree(file: RawObjects): PageTree | null {
  const top = topOf(file);
  if (top === null) return null;
  const sheets: TreeSheet[] = [];
  const seen = new Set<number>();
  const open: (readonly [number: number, generation: number] | null)[] = [[top, 0]];
  let sound = true;
  const lose = (reason: string) => {
    sheets.push({ lost: `${reason}: ${REMEDY}` });
    sound = false;
  };
  for (let looked = 0; open.length > 0 && looked < MOST_NODES; looked++) {
    const next = open.pop()!;
    const text = next === null ? '' : (file.object(next[0])?.text.trimStart() ?? '');
    const kind = kindOf(text);
    if (next === null || kind === null) lose('the page tree names an object here that is no sheet');
    else if (kind === 'sheet') {
      const generation = file.generation(next[0]);
      if (generation !== next[1]) sound = false;
      sheets.push({ ref: `${next[0]} ${generation} R` });
    } else if (seen.has(next[0])) lose('the page tree contains a circular reference here');
    else {
      seen.add(next[0]);
      const below = kidsOf(file, text);
      if (below === null) return null;
      open.push(...below.reverse().slice(-MOST_NODES));
    }
  }
  return { sheets, sound };
}

function kindOf(text: string): 'sheet' | 'node' | null {
  if (!text.startsWith('<<')) return null;
  if (isPage.test(text)) return 'sheet';
  if (isNode.test(text) || kids.test(text)) return 'node';
  return showsSheet.test(text) ? 'sheet' : null;
}

function topOf(file: RawObjects): number | null {
  const catalog = file.lastMatch('/Root', root);
  const text = catalog === null ? undefined : file.object(Number(catalog))?.text;
  const top = pages.exec(text ?? '')?.[1];
  return top === undefined ? null : Number(top);
}

/** References of a node's kids, null for one that is none; null for all where the array holds dictionaries. */
function kidsOf(file: RawObjects, text: string): (readonly [number, number] | null)[] | null {
  const match = kids.exec(text);
  const list = match?.[2] === undefined ? match?.[1] : file.object(Number(match[2]))?.text;
  if (list === undefined || list.includes('<<')) return null;
  return [...list.replace(/[[\]]/g, ' ').matchAll(kid)].map(([, number, generation]) =>
    number === undefined ? null : [Number(number), Number(generation)],
  );
}
