/**
 * Lines of a 目录, with leaders or with a wide gap before the page number. An entry ends with its page number, so its lines join by
 * that, not by their fill.
 */

import { leadingOf, lineText, sameColumn, shortOf, type TextLine } from '../lines/text-line.js';
import { leaderMarks } from './leader-marks.js';
import { pageBeside } from './page-beside.js';

/** How many lines must end with a page number before they are read as a 目录. */
const fewest = 3;
/** Ems from line to line inside one entry. */
const widestLeading = 2.6;
const pageAtEnd = new RegExp(
  `(?:[${leaderMarks}]{3}|[\\uE000-\\uF8FF\\uFFFD]{3}|[…⋯‥]|\\s{3}|\\t)\\s{0,9}[/／（(〔[]?\\s{0,9}\\d{1,4}\\s{0,9}[）)〕\\]]?\\s{0,9}$`,
  'u',
); // ………(12) ...... 12 …………/12
const bareNumber = /^[/／（(〔[—－\-·]*\s*\d{1,4}\s*[）)〕\]—－\-·]*$/; // (12) 12 —12— /12

/** Does the line end an entry: leader or wide gap, then a page number? */
export function endsEntry(line: TextLine): boolean {
  if (pageAtEnd.test(lineText(line))) return true;
  const last = line.runs.at(-1);
  const before = line.runs.at(-2);
  return !!last && !!before && bareNumber.test(last.text.trim()) && last.bbox[0] - before.bbox[2] > 2 * line.size;
}

/** Lines of the sheets, or of the columns of a sheet, that are read as a 目录: from the first to the last line that ends an entry. */
export function tocLines(flow: readonly TextLine[]): ReadonlySet<TextLine> {
  const zone = new Set<TextLine>();
  for (const sheet of parts(flow, ({ page }) => page)) {
    const whole = zoneOf(sheet);
    const lines = whole.length > 0 ? whole : parts(sheet, ({ region }) => region).flatMap(zoneOf);
    for (const line of lines) zone.add(line);
  }
  return zone;
}

function parts(flow: readonly TextLine[], key: (line: TextLine) => number): TextLine[][] {
  const found = new Map<number, TextLine[]>();
  for (const line of flow) {
    const part = found.get(key(line));
    if (part) part.push(line);
    else found.set(key(line), [line]);
  }
  return [...found.values()];
}

/** With the lines before the first end that its entry may begin with. */
function zoneOf(lines: readonly TextLine[]): readonly TextLine[] {
  const ends = lines.map((line, i) => (!line.object && endsEntry(line) ? i : -1)).filter((i) => i >= 0);
  if (ends.length < fewest || ends.length < 0.25 * lines.length) return [];
  return lines.slice(Math.max(0, ends[0]! - 3), ends.at(-1)! + 1);
}

const numberInBrackets = /[（(〔[]\s*\d{1,3}\s*[）)〕\]]$/; // …政策解读（94）

/** A title that fills its line leaves no room for a leader: the number in brackets stands at the right edge. */
const endsFull = (line: TextLine) => numberInBrackets.test(lineText(line)) && shortOf(line) < 0.5;

/** Two neighbouring lines of a 目录: is the second a part of the entry that the first begins? */
export function sameEntry(last: TextLine, next: TextLine): boolean {
  if (
    endsEntry(last) ||
    pageBeside(last)?.at === 'end' ||
    endsFull(last) ||
    (sameColumn(last, next) && leadingOf(last, next) > widestLeading * last.size) ||
    last.size !== next.size
  )
    return false;
  const [a, b] = [last.runs.at(-1)!, next.runs[0]!];
  if (a.bold !== b.bold || a.typeface !== b.typeface) return false;
  // The number of a document under its title, or a title wrapped near the end of its line.
  return (
    /^[（(〔[]/.test(lineText(next)) || last.bbox[2] - last.column.left > 0.6 * (last.column.right - last.column.left)
  );
}
