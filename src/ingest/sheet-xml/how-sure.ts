import { type Box, type DoubtfulGlyph, type GlyphRun, type OcrSummary, SURE } from '../../tree/page.js';

/** The characters of a sheet that OCR is not sure of, each at its share of its run; nothing where the file does not say how surely it read each. */
export function howSure(runs: readonly GlyphRun[]): Pick<OcrSummary, 'characters' | 'doubtful'> {
  if (runs.length === 0 || runs.some(({ read }) => read === undefined)) return {};
  const read = runs.map((run) => run.read!);
  const doubtful = runs.flatMap((run, i) =>
    [...run.text].flatMap((text, k): DoubtfulGlyph[] => {
      const { confidence, others = [] } = read[i]![k]!;
      return confidence < SURE && text.trim() !== '' ? [{ text, bbox: shareOf(run, k), confidence, others }] : [];
    }),
  );
  return { characters: read.reduce((sum, { length }) => sum + length, 0), doubtful };
}

function shareOf({ bbox: [x0, y0, x1, y1], text, angle, vertical }: GlyphRun, k: number): Box {
  const count = [...text].length;
  const [from, to] = angle === 180 || angle === 270 ? [count - k - 1, count - k] : [k, k + 1];
  const at = (start: number, end: number, share: number) => start + ((end - start) * share) / count;
  return vertical || angle % 180 !== 0
    ? [x0, at(y0, y1, from), x1, at(y0, y1, to)]
    : [at(x0, x1, from), y0, at(x0, x1, to), y1];
}
