/** A built issue against the truth of its edition. */
import type { IssueJson } from '../../../src/index.js';
import { scored } from '../issue/issue.js';
import type { Truth, TruthBlock } from '../truth.js';
import { builtText, fold, type Span } from './built.js';
import { compareDocuments, type DocumentScore } from './compare-documents.js';
import { compareTables, type TableScore } from './compare-tables.js';
import { distance } from './distance.js';
import { longestRising } from './longest-rising.js';

export interface Comparison {
  /** Characters inserted or lost, as a share of the true ones. */
  readonly errorRate: number;
  readonly paragraphs: { readonly whole: number; readonly of: number };
  readonly tables: TableScore;
  readonly boxes: { readonly right: number; readonly of: number };
  readonly documents: DocumentScore;
  /** Paragraphs that are not whole, or stand in the wrong place. */
  readonly missed: readonly {
    readonly sheets: readonly number[];
    readonly text: string;
    readonly why: 'not whole' | 'out of order';
  }[];
  /** Built texts that are not printed so. */
  readonly added: readonly { readonly sheets: readonly number[]; readonly text: string }[];
  readonly audit: AuditScore;
}
export interface AuditScore {
  /** Sheets where something went wrong. */
  readonly wrongSheets: readonly number[];
  /** Findings that may be false: errors and warnings that are not about what the texts themselves say. */
  readonly findings: readonly { readonly rule: string; readonly page: number | null; readonly message: string }[];
  readonly namesIt: boolean;
}

const MOST = 8000;
/** What the texts themselves do: articles that refer to others that are not printed. */
const ofTheText = new Set(['reference-dangling', 'listing-missing-document']);

export function compare(truth: Truth, issue: IssueJson): Comparison {
  const { stream, spans, tables } = builtText(issue);
  const paragraphs = truth.blocks.filter(({ type, text }) => scored.has(type) && fold(text) !== '');
  const trueText = paragraphs.map(({ text }) => fold(text)).join('');
  const bare = stream.map(({ text }) => text).join('');
  const errors = distance(trueText, bare, Math.min(trueText.length + bare.length, MOST));
  const missed = missedOf(paragraphs, spans);
  const added = stream
    .filter(({ text }) => text !== '' && !trueText.includes(text))
    .map(({ text, pages }) => ({ sheets: [...new Set(pages)], text }));
  const documents = compareDocuments(truth.documents, issue.documents, truth.begun);
  const wrong = new Set([...missed, ...added].flatMap(({ sheets }) => sheets));
  const findings = issue.audit
    .filter(({ severity, rule }) => severity !== 'info' && !ofTheText.has(rule))
    .map(({ rule, page, message }) => ({ rule, page, message }));
  return {
    errorRate: errors / Math.max(1, trueText.length),
    paragraphs: {
      whole: paragraphs.length - missed.filter(({ why }) => why === 'not whole').length,
      of: paragraphs.length,
    },
    tables: compareTables(truth.blocks, tables),
    boxes: boxesOf(paragraphs, issue),
    documents,
    missed,
    added,
    audit: {
      wrongSheets: [...wrong].sort((a, b) => a - b),
      findings,
      namesIt: findings.some(({ page }) => page !== null && wrong.has(page)),
    },
  };
}

function missedOf(paragraphs: readonly TruthBlock[], spans: readonly Span[]): Comparison['missed'] {
  const places = new Map<string, number[]>();
  spans.forEach(({ text }, i) => {
    places.set(text, [...(places.get(text) ?? []), i]);
  });
  const found = paragraphs.map(({ text }) => places.get(fold(text))?.shift() ?? places.get(fold(text))?.[0] ?? -1);
  const inOrder = longestRising(found.map((at, i) => (at < 0 ? -1 - i : at)).filter((at) => at >= 0));
  const sheetsOf = ({ pieces }: TruthBlock) => [...new Set(pieces.map(({ page }) => page))];
  return paragraphs.flatMap((block, i): Comparison['missed'][number][] => {
    const at = found[i]!;
    if (at >= 0 && inOrder.has(at)) return [];
    // A text printed twice may have been matched to its other place.
    if (at >= 0 && spans.filter(({ text }) => text === fold(block.text)).length > 1) return [];
    return [{ sheets: sheetsOf(block), text: block.text, why: at < 0 ? 'not whole' : 'out of order' }];
  });
}

type Box = readonly number[];
const area = ([x0 = 0, y0 = 0, x1 = 0, y1 = 0]: Box) => Math.max(0, x1 - x0) * Math.max(0, y1 - y0);
const common = (a: Box, b: Box) =>
  area([Math.max(a[0]!, b[0]!), Math.max(a[1]!, b[1]!), Math.min(a[2]!, b[2]!), Math.min(a[3]!, b[3]!)]);

/** How many pieces of paragraphs lie in boxes of the sheet's nodes, whichever these are. */
function boxesOf(paragraphs: readonly TruthBlock[], issue: IssueJson) {
  const boxes: { page: number; bbox: Box }[] = [];
  const collect = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(collect);
    else if (value && typeof value === 'object') {
      if ('source' in value && Array.isArray(value.source)) boxes.push(...(value.source as typeof boxes));
      for (const child of Object.values(value)) if (typeof child === 'object') collect(child);
    }
  };
  collect(issue.documents.map(({ parts }) => parts));
  const pieces = paragraphs.flatMap((block) => block.pieces).filter(({ bbox }) => area(bbox) > 0);
  const right = pieces.filter(
    (piece) =>
      boxes.filter(({ page }) => page === piece.page).reduce((sum, { bbox }) => sum + common(bbox, piece.bbox), 0) >=
      0.6 * area(piece.bbox),
  );
  return { right: right.length, of: pieces.length };
}
