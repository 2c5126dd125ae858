import { holds } from '../../layout/box.js';
import type { Source } from '../../tree/gazette.js';
import type { Box, GlyphRun, Page } from '../../tree/page.js';
import { lineBox } from './line-box.js';
import { linesOf } from './lines-of.js';
import type { PrintedPlace } from './printed-places.js';

/** Lines that stand together and belong to one node of the tree, or to none. */
export interface SheetBlock {
  readonly id: string;
  /** `paragraph`, `running-head` …; `printed` for what is in no node: the cover, the 目录. */
  readonly role: string;
  /** Node of the logical tree, or null. */
  readonly node: string | null;
  readonly bbox: Box;
  /** Degrees clockwise. */
  readonly angle: number;
  readonly vertical: boolean;
  readonly lines: readonly (readonly GlyphRun[])[];
}

/** The blocks of one sheet in reading order: every run of the page is in one of them, as it is printed. */
export function sheetText(page: Page, places: readonly PrintedPlace[], owner: OwnerOf): SheetBlock[] {
  const held = new Map<PrintedPlace, GlyphRun[]>();
  const loose: GlyphRun[] = [];
  for (const run of page.runs) {
    const place = smallestAround(run.bbox, places);
    if (place === null) loose.push(run);
    else held.set(place, [...(held.get(place) ?? []), run]);
  }
  const drafts: Draft[] = [];
  for (const place of places) {
    const runs = held.get(place) ?? [];
    if (runs.length === 0) continue;
    const { node, role } = place.role === null ? owner(place) : { node: null, role: place.role };
    const key = JSON.stringify([place.group, node, isTurned(runs[0]!)]);
    const lines = linesOf(runs);
    const last = drafts.at(-1);
    if (last?.key === key) last.lines.push(...lines);
    else drafts.push({ key, node, role, lines: [...lines] });
  }
  for (const line of linesOf(loose)) drafts.push({ key: '', node: null, role: 'printed', lines: [line] });
  return drafts.map(({ node, role, lines }, i) => {
    const [first] = lines[0]!;
    const { angle, vertical } = first!;
    const bbox = lineBox(lines.flat());
    return { id: `s${page.number}-b${i + 1}`, role, node, bbox, angle, vertical, lines };
  });
}

interface Draft {
  readonly key: string;
  readonly node: string | null;
  readonly role: string;
  readonly lines: (readonly GlyphRun[])[];
}

/** Which node of the tree a place belongs to. */
export type OwnerOf = (place: Source) => { readonly node: string | null; readonly role: string };

const isTurned = ({ angle, vertical }: GlyphRun) => `${angle} ${vertical}`;

function smallestAround([x0, y0, x1, y1]: Box, places: readonly PrintedPlace[]): PrintedPlace | null {
  const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
  let best: PrintedPlace | null = null;
  for (const place of places) {
    if (!holds(place.bbox as unknown as Box, x, y)) continue;
    if (best === null || areaOf(place.bbox) < areaOf(best.bbox)) best = place;
  }
  return best;
}

const areaOf = ([x0 = 0, y0 = 0, x1 = 0, y1 = 0]: readonly number[]) => (x1 - x0) * (y1 - y0);
