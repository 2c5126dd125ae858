/** A reading of OCR that the grammar of official documents settles: what was read, what must be printed there, and why. */
export interface Settlement {
  /** Characters [start, end) of the block's text. */
  readonly start: number;
  readonly end: number;
  /** May be shorter or longer than what it replaces: lines and styles move with it. */
  readonly text: string;
  readonly reason: string;
}

/** A character [start, end) of a text that OCR is not sure of, and what else it may be, the likeliest first. */
export interface Doubtful {
  readonly start: number;
  readonly end: number;
  readonly others: readonly string[];
}

/** All texts read by OCR, in reading order, and where each stands on its line. */
export interface ReadTexts {
  readonly texts: readonly string[];
  /** Of each text, the characters OCR was not sure of, in order. */
  readonly doubts?: readonly (readonly Doubtful[])[];
}

/** Proposes settlements for one text; rules do not know each other. */
export type ReadingRule = (text: string, index: number, all: ReadTexts) => readonly Settlement[];

/** Settlements for each match of a global pattern; `write` gives the new text or null. */
export function eachMatch(
  text: string,
  pattern: RegExp,
  reason: string,
  write: (match: RegExpExecArray) => string | null,
): Settlement[] {
  const found: Settlement[] = [];
  for (const match of text.matchAll(pattern)) {
    const settled = write(match as RegExpExecArray);
    if (settled === null || settled === match[0]) continue;
    found.push({ start: match.index, end: match.index + match[0].length, text: settled, reason });
  }
  return found;
}
