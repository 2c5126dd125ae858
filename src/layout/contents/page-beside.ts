/** The page number that a line of a 目录 ends or begins with. */
import { readPageToken } from '../../text/page-token.js';
import { lineText, type TextLine } from '../lines/text-line.js';
import { leaderMarks } from './leader-marks.js';

export interface PageBeside {
  readonly page: number;
  readonly at: 'end' | 'start';
  /** The run before which the gap between number and title stands; null where nothing parts them. */
  readonly gap: number | null;
}

/** Ems from which on a number stands apart from its title. */
const apart = 0.5;
const atEnd = new RegExp(
  `(?:[${leaderMarks}]{3}|[…⋯‥─—–_-]{2}|[\\uE000-\\uF8FF\\uFFFD]{2}|\\s{2}|\\t|[/／])\\s{0,9}[（(〔[［]?\\s{0,9}(\\d{1,4})\\s{0,9}[）)〕\\]］]?$|[（(〔[［]\\s{0,9}(\\d{1,3})\\s{0,9}[）)〕\\]］]$`,
  'u',
); // ………(12) ...... 12 ────12 /12 …的通知[12]
const atStart = /^[（([［]\s*(\d{1,3})\s*[）)\]］](?=[\p{Script=Han}《【]|\d{4}年)/u; // （12）市政府关于…

export function pageBeside(line: TextLine): PageBeside | null {
  const starts = pieceStarts(line);
  const piece = (from: number, to: number) =>
    readPageToken(
      line.runs
        .slice(from, to)
        .map(({ text }) => text)
        .join(''),
    );
  const [second, last] = [starts[1], starts.at(-1)!];
  if (second !== undefined) {
    const end = piece(last, line.runs.length);
    if (end !== null) return { page: end, at: 'end', gap: last };
    const start = piece(0, second);
    if (start !== null) return { page: start, at: 'start', gap: second };
  }
  const text = lineText(line);
  const [end, start] = [atEnd.exec(text), atStart.exec(text)];
  if (end) return { page: Number(end[1] ?? end[2]), at: 'end', gap: null };
  return start ? { page: Number(start[1]), at: 'start', gap: null } : null;
}

/** Indexes of the runs that begin a piece of the line: the first, and those behind a gap. */
const pieceStarts = ({ runs }: TextLine): number[] =>
  runs.flatMap((run, i) => (i === 0 || run.bbox[0] - runs[i - 1]!.bbox[2] > apart * run.size ? [i] : []));
