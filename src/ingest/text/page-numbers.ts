/** Numbers of pages that were copied with a text: each alone on its line, one more than the one before, and a page of lines between them. */
const ALONE = /^[-—–－·]?\s?([0-9]{1,4})\s?[-—–－·]?$/u; // 12  — 12 —
/** Fewest numbers that are such a run, and fewest lines between two of them. */
const NUMBERS = 3;
const LINES = 10;

/** Indexes of their lines. */
export function pageNumberLines(lines: readonly string[]): Set<number> {
  const found = new Set<number>();
  let run: number[] = [];
  let last = 0;
  const close = () => {
    if (run.length >= NUMBERS) for (const index of run) found.add(index);
    run = [];
  };
  let between = 0;
  for (const [index, line] of lines.entries()) {
    const digits = ALONE.exec(line.trim())?.[1];
    if (digits === undefined) {
      if (line.trim() !== '') between += 1;
      continue;
    }
    const number = Number(digits);
    if (run.length > 0 && (number !== last + 1 || between < LINES)) close();
    run.push(index);
    last = number;
    between = 0;
  }
  close();
  return found;
}
