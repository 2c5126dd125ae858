import { countGlyphs } from '../../text/normalize.js';
import type { Box, GlyphRun, Page } from '../../tree/page.js';
import { centreX, centreY } from '../box.js';
import { type TurnedPage, turnPage } from '../sheet/turn-sheet.js';
import { levelForms } from './level-forms.js';
import { partVertical } from './part-vertical.js';

/** Ems by which the middle of a character may stand beside the middle of its column. */
const BESIDE = 0.5;
/** Ems between a character and the next one in its column. */
const APART = 0.8;
/** Ems across: two digits set upright in a column (纵中横) are no wider. */
const NARROW = 1.3;

/**
 * A sheet written downwards (竖排) as one whose lines run level: the columns, from the right, become the lines from the top, so that all that
 * reads lines reads it. Null for a sheet that is not written so. What stands level on it (page numbers, running heads) is askew.
 */
export function turnVertical(sheet: Page): TurnedPage | null {
  const { down: sure, across } = partVertical(sheet.runs);
  if (sure.length === 0) return null;
  const narrow = across.filter(isNarrow);
  const inColumn = new Set(narrow.filter((run) => [...sure, ...narrow].some((other) => isNextInColumn(run, other))));
  const written = sheet.runs.filter((run) => inColumn.has(run) || sure.includes(run));
  if (2 * glyphsOf(written) <= glyphsOf(sheet.runs)) return null;
  const runs = written.map((run) => ({ ...run, text: levelForms(run.text), vertical: false, bbox: columnBox(run) }));
  const askew = sheet.runs.filter((run) => !written.includes(run));
  return { ...turnPage({ ...sheet, runs }, 90), askew };
}

const glyphsOf = (runs: readonly GlyphRun[]) => runs.reduce((sum, { text }) => sum + countGlyphs(text), 0);

const isNarrow = ({ bbox, size, angle }: GlyphRun) => angle === 0 && bbox[2] - bbox[0] <= NARROW * size;

/** A page number below a column is further off than the next character of it. */
function isNextInColumn(run: GlyphRun, other: GlyphRun): boolean {
  const gap = Math.max(other.bbox[1] - run.bbox[3], run.bbox[1] - other.bbox[3]);
  const beside = Math.abs(centreX(run.bbox) - centreX(other.bbox));
  return run !== other && gap < APART * run.size && beside < BESIDE * other.size;
}

/** A character set in a column takes an em of it; its box reaches from the ascent to the descent of its font. */
function columnBox({ bbox, size, vertical }: GlyphRun): Box {
  if (vertical) return bbox;
  const [x, y] = [centreX(bbox), centreY(bbox)];
  const half = size / 2;
  return [x - half, y - half, x + half, y + half];
}
