/** Is the text layer of a sheet what is printed on it? Judged from the layer alone; pixels decide where that is not enough. */
import { readPageToken } from '../../text/page-token.js';
import type { Box, Page } from '../../tree/page.js';
import { rubbishReason } from './rubbish.js';
import { scannerName } from './scanner-names.js';

export type Verdict =
  /** Believed. */
  | { readonly kind: 'trust' }
  /** Not believed. */
  | { readonly kind: 'suspect'; readonly reason: string }
  /** No text layer where there may be ink: nothing to suspect, but something to read. `scan`: a picture covers the sheet. */
  | { readonly kind: 'empty'; readonly scan: boolean }
  /** A picture covers the sheet and there is text too: the ink must show whether they agree. */
  | { readonly kind: 'look' };

/** Pictures that cover this share of the sheet together may be its scan. */
const COVERED = 0.7;
/** So many glyphs without a character are no tabs and line ends of a careless producer. */
const FEWEST_CONTROLS = 12;

export function judgeSheet(page: Page): Verdict {
  if (page.error !== null || page.blank) return { kind: 'trust' };
  const text = page.runs
    .filter((run) => !(DOTS.test(run.text) && isLeader(run.bbox, page, HAN)))
    .map((run) => run.text)
    .join(' ');
  const controls = page.drops.reduce((sum, { reason, glyphs, boxes = [] }) => {
    const leaders = boxes.filter((box) => isLeader(box, page)).length;
    return reason === 'control' ? sum + glyphs * (1 - leaders / Math.max(1, boxes.length)) : sum;
  }, 0);
  const rubbish =
    controls >= FEWEST_CONTROLS && controls > text.length ? 'control characters in place of text' : rubbishReason(text);
  if (rubbish) return { kind: 'suspect', reason: rubbish };
  const covered = isCovered(page);
  if (text.trim() === '') {
    const hidden = page.drops.some((drop) => drop.reason === 'invisible');
    return hidden && covered
      ? { kind: 'suspect', reason: 'an invisible text layer over a picture of the sheet' }
      : { kind: 'empty', scan: covered };
  }
  if (!covered) return { kind: 'trust' };
  if (scannerName.test(text) && text.replace(/\s/gu, '').length <= 60) {
    return { kind: 'suspect', reason: `a text layer that only names the scanner: ${text.trim().slice(0, 40)}` };
  }
  return { kind: 'look' };
}

/** One mark over and over that the font gives no character for. */
const DOTS = /^([\uFFFD\p{Co}])\1*$/u; // "\uFFFD\uFFFD\uFFFD"
const HAN = /\p{Script=Han}/u;

/** Dots of a 目录 without a character of their own: between a title (of these letters) and a page number. */
function isLeader([x0, y0, x1, y1]: Box, { runs }: Page, title = /./su): boolean {
  const row = runs.filter(({ bbox }) => bbox[1] < (y0 + y1) / 2 && bbox[3] > (y0 + y1) / 2);
  const size = y1 - y0;
  return (
    x1 - x0 > 2 * size &&
    row.some(({ bbox, text }) => bbox[2] < x0 + size && title.test(text)) &&
    row.some(({ bbox, text }) => Math.abs(bbox[0] - x1) < 2 * size && readPageToken(text) !== null)
  );
}

function isCovered({ images, width, height }: Page): boolean {
  const share = images.reduce((sum, image) => sum + visibleArea(image, width, height), 0) / Math.max(1, width * height);
  return share >= COVERED;
}

const visibleArea = ([x0, y0, x1, y1]: Box, width: number, height: number): number =>
  Math.max(0, Math.min(x1, width) - Math.max(x0, 0)) * Math.max(0, Math.min(y1, height) - Math.max(y0, 0));
