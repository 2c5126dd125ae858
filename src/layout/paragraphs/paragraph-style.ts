/** How a file sets its paragraphs: the indents and the leading of lines that surely open one, against those of lines that surely go on. */
import { mode } from '../box.js';
import { indentOf, leadingOf, lineText, sameColumn, shortOf, type TextLine } from '../lines/text-line.js';

/** Ems: a line this short has ended its paragraph. */
const surelyShort = 3;
/** Ems: a line no shorter is full. */
const surelyFull = 1.2;
const farthest = 5;
/** Ems: a line that ends this near to the edge was stretched to it. */
const atEdge = 0.1;
const finalMark = /[。；：！？;:!?][”’）)》]?$/; // 决定：
/** Ems and shares of the leading that one bin of a count is wide. */
const indentBin = 0.5;
const leadingBin = 0.06;

export interface ParagraphStyle {
  /** Size of the text, points. */
  readonly size: number;
  /** Line to line in a paragraph, points. */
  readonly leading: number;
  /** Does this indent (ems) open paragraphs (up to 1) or stand inside them (down to -1)? */
  readonly opensAt: (indent: number) => number;
  /** Lines that surely open a paragraph: with none, nothing is known of where they stand. */
  readonly openings: number;
  /** Does this distance from line to line (points) part paragraphs or not? */
  readonly partsBy: (leading: number) => number;
  /** Of the full stops around this line, do most end a paragraph (up to 1) or stand inside one (down to -1)? */
  readonly stopsEnd: (line: TextLine) => number;
  /** Ems that lines which go on fall short of their column: 0 where text is justified. */
  readonly rag: number;
  /** Share of the lines that go on which end at the very edge, or hang over it: about 1 where text is justified. */
  readonly justified: number;
  /** Where the lowest line of any sheet ends, points from the top. */
  readonly foot: number;
}

/** @param size of the text, points; titles do not count */
export function paragraphStyle(flow: readonly TextLine[], size: number): ParagraphStyle {
  const leading = usualLeading(flow, size);
  const indents = new Counts(indentBin);
  const leadings = new Counts(leadingBin);
  const shorts: number[] = [];
  flow.forEach((line, i) => {
    const before = flow[i - 1];
    if (!before || before.object || line.object) return;
    if (!isText(line, size) || !isText(before, size) || before.column.extent !== line.column.extent) return;
    if (indentOf(before) > farthest || indentOf(line) > farthest) return;
    const ended = finalMark.test(lineText(before));
    const opens = ended && shortOf(before) > surelyShort;
    const goesOn = !ended && shortOf(before) < surelyFull;
    if (!opens && !goesOn) {
      if (!ended && shortOf(before) < farthest) shorts.push(shortOf(before));
      return;
    }
    indents.add(indentOf(line), opens);
    if (goesOn) shorts.push(shortOf(before));
    if (sameColumn(before, line)) leadings.add(leadingOf(before, line) / leading, opens);
  });
  shorts.sort((a, b) => a - b);
  return {
    size,
    leading,
    opensAt: (indent) => indents.odds(indent),
    openings: indents.opens,
    partsBy: (distance) => leadings.odds(distance / leading),
    stopsEnd: stopsEnding(flow),
    justified: shorts.filter((short) => short < atEdge).length / Math.max(1, shorts.length),
    foot: flow.reduce((lowest, { bbox }) => Math.max(lowest, bbox[3]), 0),
    rag: Math.max(0, shorts[Math.floor(0.7 * shorts.length)] ?? 0),
  };
}

/** Lines before and behind that say how long the paragraphs of a text are: a law and a plan may stand on one sheet. */
const around = 30;

function stopsEnding(flow: readonly TextLine[]): (line: TextLine) => number {
  const places = new Map(flow.map((line, i) => [line, i]));
  // Full stops up to each line: those that surely end a paragraph, and those that surely stand inside one.
  const ended = [0];
  const inside = [0];
  for (const line of flow) {
    const text = line.object ? '' : lineText(line);
    const isEnd = /。[”’）)]?$/u.test(text);
    const stops = text.split('。').length - 1;
    ended.push(ended.at(-1)! + (isEnd && shortOf(line) > surelyFull ? 1 : 0));
    inside.push(inside.at(-1)! + stops - (isEnd ? 1 : 0));
  }
  return (line) => {
    const at = places.get(line) ?? 0;
    const [from, to] = [Math.max(0, at - around), Math.min(flow.length, at + around)];
    const odds = (ended[to]! - ended[from]! + 0.5) / (inside[to]! - inside[from]! + 0.5);
    return Math.max(-1, Math.min(1, Math.log(odds) / 2));
  };
}

const isText = (line: TextLine, size: number) => Math.abs(line.size - size) < 0.1 * size;

/** How often values were met at the head of paragraphs and inside them. */
class Counts {
  readonly #opening = new Map<number, number>();
  readonly #inside = new Map<number, number>();
  #opens = 0;
  #goes = 0;

  constructor(private readonly width: number) {}

  get opens(): number {
    return this.#opens;
  }

  add(value: number, opens: boolean): void {
    const side = opens ? this.#opening : this.#inside;
    const bin = Math.round(value / this.width);
    side.set(bin, (side.get(bin) ?? 0) + 1);
    if (opens) this.#opens++;
    else this.#goes++;
  }

  /** Logarithm of the odds, bounded to ±1; 0 where nothing is known. Neighbouring bins count as well: places are not exact. */
  odds(value: number): number {
    const bin = Math.round(value / this.width);
    const near = (side: ReadonlyMap<number, number>) =>
      (side.get(bin) ?? 0) + 0.5 * ((side.get(bin - 1) ?? 0) + (side.get(bin + 1) ?? 0));
    const opening = (near(this.#opening) + 0.25) / (this.#opens + 1);
    const inside = (near(this.#inside) + 0.25) / (this.#goes + 1);
    return Math.max(-1, Math.min(1, Math.log(opening / inside) / 4));
  }
}

/** Points from line to line in running text: the leading most lines of body size have. */
export function usualLeading(flow: readonly TextLine[], size: number): number {
  const leadings: number[] = [];
  flow.forEach((line, i) => {
    const before = flow[i - 1];
    if (!before || before.object || line.object || !sameColumn(before, line)) return;
    if (isText(line, size)) leadings.push(leadingOf(before, line));
  });
  return mode(leadings, 0.5) ?? 1.6 * size;
}
