/**
 * Pages and their layout → doubts about the reading of whole sheets, by judges that share no code with `layout`: pdfjs-dist's own text
 * (`Page.witness`) and a measure of whether the text can be Chinese in this order. It changes nothing; the audit says what it found.
 */
import { foldCharacters } from '../text/normalize.js';
import type { Block, Layout } from '../tree/block.js';
import type { SheetDoubt } from '../tree/doubt.js';
import type { Page } from '../tree/page.js';
import { compareReadings } from './compare-readings.js';
import { orderDoubt, pairShares } from './reads-as-chinese.js';

/** Below these the two readings tell of two different texts, not of folded signs or of table cells read in another order. */
const leastKept = 0.985;
const leastOrder = 0.8;
/** Times as many common pairs forwards as backwards, from which on a text is surely the right way round. */
const clearly = 2;
/** With fewer characters one lost leader decides. */
const leastCharacters = 40;

export function witness(pages: readonly Page[], layout: Layout): SheetDoubt[] {
  const texts = textsBySheet(layout);
  const seconds = new Map(pages.map((page) => [page.number, page.witness]));
  return layout.sheets.flatMap(({ number }): SheetDoubt[] => {
    const { running = [], read = [], all = [] } = texts.get(number) ?? {};
    const shares = pairShares(running);
    const order = orderDoubt(shares);
    const doubts: SheetDoubt[] = order ? [{ sheet: number, doubt: order, share: round(shares.forward) }] : [];
    const second = seconds.get(number);
    if (!second) return doubts;
    const agreement = compareReadings(second.map(foldCharacters), all);
    if (agreement.characters < leastCharacters) return doubts;
    if (agreement.kept < leastKept)
      doubts.push({ sheet: number, doubt: 'other-characters', share: round(agreement.kept) });
    // Glyphs drawn backwards are read backwards by pdfjs-dist: what reads as Chinese is the right way round.
    else if (agreement.order < leastOrder && (agreement.eitherWay < leastOrder || !readsForwards(read)))
      doubts.push({ sheet: number, doubt: 'other-order', share: round(agreement.order) });
    return doubts;
  });
}

function readsForwards(texts: readonly string[]): boolean {
  const { forward, backward } = pairShares(texts);
  return forward > clearly * backward;
}

const round = (share: number) => Math.round(share * 1000) / 1000;

interface SheetTexts {
  /** Text that runs on. */
  readonly running: string[];
  /** What was read and not dropped. */
  readonly read: string[];
  /** All that was read, furniture and drops too. */
  readonly all: string[];
}

function textsBySheet(layout: Layout): Map<number, SheetTexts> {
  const sheets = new Map<number, SheetTexts>();
  const of = (sheet: number): SheetTexts => {
    const texts = sheets.get(sheet) ?? { running: [], read: [], all: [] };
    sheets.set(sheet, texts);
    return texts;
  };
  for (const block of layout.blocks) {
    for (const [sheet, text] of piecesOf(block)) {
      of(sheet).all.push(text);
      of(sheet).read.push(text);
      if (block.type === 'text') of(sheet).running.push(text);
    }
  }
  for (const { page, text } of [...layout.furniture, ...layout.drops]) of(page).all.push(text);
  for (const { page, text } of layout.furniture) of(page).read.push(text);
  return sheets;
}

function piecesOf(block: Block): [sheet: number, text: string][] {
  if (block.type === 'figure') return [];
  if (block.type === 'table') return block.rows.flat().map(({ page, text }) => [page, text]);
  const pieces = new Map<number, string>();
  for (const { page, start, end } of block.lines)
    pieces.set(page, (pieces.get(page) ?? '') + block.text.slice(start, end));
  return [...pieces];
}
