/** Lines → their characters: as the engine reads them, then what the ink shows that it missed. */
import type { LinesToRead, OcrEngine, ReadCharacter } from '../engines/engine.js';
import { lostGaps, withLost } from './lost-gaps.js';
import { withBars } from './with-bars.js';
import { withMarks } from './with-marks.js';
import { raisedCharacters, unreadMarks, withNoteMark } from './with-note-marks.js';
import { withNumberBrackets } from './with-number-brackets.js';
import { withSpaces } from './with-spaces.js';
import { withStops } from './with-stops.js';

/** A line lower than this share of the running text's em holds only marks. */
const LOW = 0.62;
/** Ink of a line of Chinese type is this high, in ems. */
const INK_HEIGHT = 0.95;
const BRACKET_OR_BAR = /^[\p{Ps}\p{Pe}一—-]$/u;

/** Throws where the engine fails. */
export async function readCharacters(sheet: LinesToRead, engine: OcrEngine): Promise<(readonly ReadCharacter[])[]> {
  const { lines, ink } = sheet;
  if (lines.length === 0) return [];
  const read: (readonly ReadCharacter[])[] = await engine.readLines(sheet);
  if (!engine.placesCharacters) return read;
  const gaps = read.flatMap((line, index) => lostGaps(line, ink, lines[index]!).map((gap) => ({ index, gap })));
  const again = gaps.length === 0 ? [] : await engine.readLines({ ...sheet, lines: gaps.map(({ gap }) => gap) });
  // From the right: what is put in moves only what stands behind it.
  for (const [i, { index, gap }] of [...gaps.entries()].reverse()) read[index] = withLost(read[index]!, gap, again[i]!);
  const emOf = (i: number): number => {
    const height = lines[i]!.y1 - lines[i]!.y0;
    return height < LOW * sheet.em ? sheet.em : height / INK_HEIGHT;
  };
  const settled = read.map((line, i) => {
    const em = emOf(i);
    // Brackets with nothing but a bar in them are lower than letters: (一).
    const barEm = line.every(({ text }) => BRACKET_OR_BAR.test(text)) ? Math.max(em, sheet.em) : em;
    const barred = withBars(withMarks(withNumberBrackets(line)), ink, lines[i]!, barEm);
    const marked = withStops(barred, ink, lines[i]!, em);
    return withSpaces(marked, ink, lines[i]!, em);
  });
  return withNotes(sheet, settled, engine, emOf);
}

async function withNotes(
  sheet: LinesToRead,
  read: (readonly ReadCharacter[])[],
  engine: OcrEngine,
  emOf: (line: number) => number,
): Promise<(readonly ReadCharacter[])[]> {
  const raised = read.flatMap((line, i) => {
    const of = [line, sheet.ink, sheet.lines[i]!, Math.min(emOf(i), 1.3 * sheet.em)] as const;
    return [...raisedCharacters(...of), ...unreadMarks(...of)].map((one) => ({ i, one }));
  });
  if (raised.length === 0) return read;
  const small = Math.min(...raised.map(({ one }) => one.y1 - one.y0));
  const again = await engine.readLines({ ...sheet, em: small, lines: raised.map(({ one }) => one) });
  const out = [...read];
  // From the right: what is put in moves only what stands behind it.
  const fromRight = [...raised.entries()].sort(([, a], [, b]) => b.one.at - a.one.at);
  for (const [k, { i, one }] of fromRight) out[i] = withNoteMark(out[i]!, one, again[k]!);
  return out;
}
