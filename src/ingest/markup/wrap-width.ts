import { endOf, isSentence, type Piece, RAGGED, SENTENCE_END, SHORTEST_WRAPPED } from './heal.js';

/** Fewest lines of about one width that show where a text was wrapped, and the widest such lines, ems. */
const LINES = 20;
const WIDEST = 60;
/** Share of these lines that hold a mark of a sentence: a list of names of about one length does not. */
const PROSE = 0.6;

/**
 * Where the lines of an element were wrapped, ems: at the width that most lines without an end of a sentence reach (text copied out of a PDF;
 * a 目录 with its leaders or a table may be wider), else at that of the widest.
 */
export function wrapWidth(lines: readonly Piece[]): number {
  const widest = lines.reduce((width, line) => Math.max(width, line.width + line.indent), 0);
  const counts = new Array<number>(WIDEST + 1).fill(0);
  const prose = new Array<number>(WIDEST + 1).fill(0);
  let unfinished = 0;
  for (const line of lines) {
    if (SENTENCE_END.test(endOf(line.text))) continue;
    unfinished += 1;
    const width = Math.floor(line.width + line.indent);
    if (width > WIDEST) continue;
    counts[width]! += 1;
    if (isSentence(line.text)) prose[width]! += 1;
  }
  let [wrapped, most] = [widest, Math.max(LINES - 1, unfinished / 2)];
  for (let width = SHORTEST_WRAPPED + RAGGED; width <= WIDEST; width += 1) {
    const near = sum(counts, width);
    if (near <= most || sum(prose, width) < PROSE * near) continue;
    [wrapped, most] = [width, near];
  }
  return Math.min(wrapped, widest);
}

/** Lines whose width is at most {@link RAGGED} below this one. */
const sum = (counts: readonly number[], width: number): number =>
  counts.slice(width - RAGGED + 1, width + 1).reduce((total, count) => total + count, 0);
