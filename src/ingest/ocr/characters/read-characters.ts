/** Lines → their characters: as the engine reads them, then what the ink shows that it missed. */
import type { LinesToRead, OcrEngine, ReadCharacter } from '../engines/engine.js';
import { lostGaps, withLost } from './lost-gaps.js';
import { withBars } from './with-bars.js';
import { withMarks } from './with-marks.js';
import { withNumberBrackets } from './with-number-brackets.js';
import { withSpaces } from './with-spaces.js';
import { withStops } from './with-stops.js';

/** A line lower than this share of the running text's em holds only marks. */
const LOW = 0.62;
/** Ink of a line of Chinese type is this high, in ems. */
const INK_HEIGHT = 0.95;

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
  return read.map((line, i) => {
    const height = lines[i]!.y1 - lines[i]!.y0;
    const em = height < LOW * sheet.em ? sheet.em : height / INK_HEIGHT;
    const settled = withStops(withBars(withMarks(withNumberBrackets(line)), ink, lines[i]!, em), ink, lines[i]!, em);
    return withSpaces(settled, ink, lines[i]!, em);
  });
}
