/** Lines → one healed text, with the place and style of every stretch of it. */

import { foldCharacters, isBlank, keepsSpace } from '../../text/normalize.js';
import type { Line, StyleSpan } from '../../tree/block.js';
import { type Box, type GlyphRun, type ReadGlyph, SURE } from '../../tree/page.js';
import { leaderMarks } from '../contents/leader-marks.js';
import { pageBeside } from '../contents/page-beside.js';
import { GrowingText } from './growing-text.js';
import { hyphenLength, isOneWord } from './join-latin.js';
import { indentOf, shortOf, type TextLine } from './text-line.js';

export interface Healed {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly styles: readonly StyleSpan[];
  /** Glyphs that stand for leaders, one entry for each page. */
  readonly leaders: readonly Leader[];
}

/** Ems between two runs of one line from which on a tab stands for the gap. */
const tabGap = 2.2;
export interface Leader {
  readonly page: number;
  glyphs: number;
  text: string;
  boxes: Box[];
}

const leaderDots = new RegExp(
  `[${leaderMarks}]{4,}|[…⋯‥]{2,}(?=[…⋯‥\\s(（\\d]|$)|\uFFFD{4,}(?=[\\s(（/\\d]|$)|[-_—─]{6,}`,
  'gu',
); // ………… ....... ·····

/** @param inContents a tab parts the page number from its title, however narrow the gap */
export function heal(lines: readonly TextLine[], inContents = false): Healed {
  const text = new GrowingText();
  let last = '';
  let space = false;
  const outLines: Line[] = [];
  const styles: { start: number; end: number; run: GlyphRun; read: ReadGlyph | undefined }[] = [];
  const leaders: Leader[] = [];
  const put = (character: string, run: GlyphRun, read?: ReadGlyph) => {
    if (isBlank(character) && character !== '\t') {
      space = true;
      return;
    }
    const start = text.length;
    if (character !== '\t' && space && last !== '' && last !== '\t' && keepsSpace(last, character)) text.add(' ');
    space = false;
    if (character === '\t' && (last === '\t' || last === '')) return;
    text.add(character);
    last = character;
    const style = styles.at(-1);
    if (style && sameStyle(style.run, run) && isSure(style.read) && isSure(read)) {
      style.end = text.length;
      if (read && style.read && read.confidence < style.read.confidence) style.read = read;
    } else styles.push({ start: style ? style.end : start, end: text.length, run, read });
  };
  const unhyphenate = (length: number) => {
    text.cut(length);
    last = text.ending.at(-1)!;
    const line = outLines.at(-1)!;
    outLines[outLines.length - 1] = { ...line, end: text.length };
    for (const style of styles) style.end = Math.min(style.end, text.length);
  };
  let endsBlank = false;
  for (const line of lines) {
    text.settle();
    const page = inContents ? pageBeside(line)?.gap : null;
    const tabs = page == null ? tabbed(line) : new Set([page]);
    const hyphen = last === '' ? 0 : hyphenLength(text.ending, line.runs[0]!.text.trimStart());
    if (hyphen > 0) unhyphenate(hyphen);
    space = last !== '' && hyphen === 0 && partsWords(text.ending, endsBlank, line);
    endsBlank = line.runs.at(-1)!.text.endsWith(' ');
    const start = text.length;
    const leader = leaderOn(line.page, leaders);
    line.runs.forEach((run, i) => {
      if (tabs.has(i)) put('\t', run);
      else if (i > 0 && run.bbox[0] - line.runs[i - 1]!.bbox[2] > 0.15 * run.size)
        space ||= !isOneWord(text.ending, run.text, 'gap');
      const characters = [...withoutLeader(foldCharacters(run.text), run.bbox, leader)];
      // Where folding or a leader changed their number, it is not known which is which.
      const read = run.read?.length === characters.length ? run.read : undefined;
      for (const [k, character] of characters.entries()) put(character, run, read?.[k]);
    });
    if (last === '\t') {
      text.cut(1);
      last = text.ending.at(-1) ?? '';
    }
    outLines.push({
      page: line.page,
      bbox: line.bbox,
      start: text.at(start) === ' ' ? start + 1 : start,
      end: text.length,
      region: line.region,
    });
  }
  return {
    text: text.toString(),
    lines: outLines,
    styles: styles
      .map(({ start, end, run, read }) => ({
        start,
        end: Math.min(end, text.length),
        typeface: run.typeface,
        bold: run.bold,
        size: round(run.size),
        ...(read && { confidence: read.confidence }),
        ...(read?.others && { others: read.others }),
      }))
      .filter(({ start, end }) => end > start),
    leaders: leaders.filter(({ glyphs }) => glyphs > 0),
  };
}

function leaderOn(page: number, leaders: Leader[]): Leader {
  const last = leaders.at(-1);
  if (last?.page === page) return last;
  const leader: Leader = { page, glyphs: 0, text: '', boxes: [] };
  leaders.push(leader);
  return leader;
}

const round = (value: number) => Math.round(value * 100) / 100;
const isSure = (read: ReadGlyph | undefined) => read === undefined || read.confidence >= SURE;
const sameStyle = (a: GlyphRun, b: GlyphRun) =>
  a.typeface === b.typeface && a.bold === b.bold && Math.abs(a.size - b.size) < 0.05;

/** Runs that a tab goes before: a wide gap, unless the whole line is set loosely (`通　　知`). */
function tabbed(line: TextLine): ReadonlySet<number> {
  const tabs = new Set<number>();
  line.runs.forEach((run, i) => {
    if (i > 0 && run.bbox[0] - line.runs[i - 1]!.bbox[2] > tabGap * run.size) tabs.add(i);
  });
  const loose = tabs.size > 0 && (line.runs.every((run) => [...run.text.trim()].length === 1) || isStretched(line));
  return loose ? new Set() : tabs;
}

const latinEdge = /^[A-Za-z]|[A-Za-z] ?$/; // "Documents "

/** Is the line set out to both edges, by equal gaps between Latin words? Those are wide spaces, not tabs. */
function isStretched(line: TextLine): boolean {
  const gaps = line.runs.slice(1).map((run, i) => run.bbox[0] - line.runs[i]!.bbox[2]);
  const flush = Math.abs(shortOf(line)) < 0.3 && indentOf(line) < 0.3;
  const even = Math.max(...gaps) - Math.min(...gaps) < 0.3 * line.size;
  return flush && even && line.runs.every((run) => latinEdge.test(run.text));
}

/** Leader dots become a tab, and are counted. Their place is worked out from their share of the run's text. */
function withoutLeader(text: string, [x0, y0, x1, y1]: Box, leader: Leader): string {
  const at = (index: number) => x0 + ((x1 - x0) * index) / text.length;
  return text.replace(leaderDots, (dots, start: number) => {
    leader.glyphs += [...dots].length;
    leader.text += dots;
    leader.boxes.push([at(start), y0, at(start + dots.length), y1]);
    return '\t';
  });
}

const digit = /[0-9]/; // 嘉政办发[2 | 020]72号

/** Is there a space between the end of the text so far and the next line? Latin words end at the line; addresses run on, and numbers are cut. */
function partsWords(text: string, endsBlank: boolean, next: TextLine): boolean {
  const after = next.runs
    .map((run) => run.text)
    .join('')
    .trimStart();
  const last = text.at(-1)!;
  if (!keepsSpace(last, after[0] ?? '') || (digit.test(last) && digit.test(after[0]!))) return false;
  return endsBlank || !(/[-/]$/.test(text) || isOneWord(text, after, 'line-end'));
}
