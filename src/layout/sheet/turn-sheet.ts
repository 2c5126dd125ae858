/** Sheets whose text is turned although the sheet is not (a wide table on an upright sheet): laid out upright, boxes turned back. */
import { countGlyphs } from '../../text/normalize.js';
import type { Box, GlyphRun, Page, Rule } from '../../tree/page.js';

export interface TurnedPage {
  /** As seen with the text upright. */
  readonly page: Page;
  /** Runs that stand at another angle than most, in the sheet's own coordinates. */
  readonly askew: readonly GlyphRun[];
  /** From the upright page to the sheet. */
  readonly back: (box: Box) => Box;
}

type Quarter = 0 | 90 | 180 | 270;
/** Degrees: a scan or a drawing program may miss the straight by this much. */
const tolerance = 5;

export function turnSheet(sheet: Page): TurnedPage {
  const angle = mainAngle(sheet.runs);
  const upright = sheet.runs.filter((run) => quarterOf(run.angle) === angle);
  const askew = sheet.runs.filter((run) => quarterOf(run.angle) !== angle);
  if (angle === 0) {
    return { page: askew.length > 0 ? { ...sheet, runs: upright } : sheet, askew, back: (box) => box };
  }
  return { ...turnPage({ ...sheet, runs: upright }, angle), askew };
}

/** The sheet turned so that what runs at `angle` (clockwise) on it runs level. */
export function turnPage(sheet: Page, angle: Quarter): Omit<TurnedPage, 'askew'> {
  const sideways = angle !== 180;
  const turn = (box: Box) => turned(box, angle, sheet.width, sheet.height);
  const page: Page = {
    ...sheet,
    width: sideways ? sheet.height : sheet.width,
    height: sideways ? sheet.width : sheet.height,
    runs: sheet.runs.map((run) => ({ ...run, angle: 0, bbox: turn(run.bbox) })),
    rules: sheet.rules.map((rule) => turnRule(rule, turn(rule.bbox), sideways)),
    images: sheet.images.map(turn),
  };
  const reverse = ((360 - angle) % 360) as Quarter;
  return { page, back: (box) => turned(box, reverse, page.width, page.height) };
}

function mainAngle(runs: readonly GlyphRun[]): Quarter {
  const weights = new Map<Quarter, number>();
  for (const run of runs) {
    const quarter = quarterOf(run.angle);
    if (quarter !== null) weights.set(quarter, (weights.get(quarter) ?? 0) + countGlyphs(run.text));
  }
  return [...weights].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}

function quarterOf(angle: number): Quarter | null {
  const quarter = ((Math.round(angle / 90) * 90) % 360) as Quarter;
  const off = Math.abs(angle - Math.round(angle / 90) * 90);
  return off <= tolerance ? quarter : null;
}

/** Turns a box so that text at `angle` (clockwise) on a sheet of this size stands upright. */
function turned([x0, y0, x1, y1]: Box, angle: Quarter, width: number, height: number): Box {
  if (angle === 90) return [y0, width - x1, y1, width - x0];
  if (angle === 180) return [width - x1, height - y1, width - x0, height - y0];
  if (angle === 270) return [height - y1, x0, height - y0, x1];
  return [x0, y0, x1, y1];
}

function turnRule({ orientation }: Rule, bbox: Box, sideways: boolean): Rule {
  const other = orientation === 'horizontal' ? 'vertical' : 'horizontal';
  return { orientation: sideways ? other : orientation, bbox };
}
