/** What is read from a sentence, and why: its tokens, the phrases that met it with what struck them, and the rows it gives. */
import { unified } from 'unified';
import { extractors } from '../extract/extractors.js';
import { printedSpan } from '../extract/passage/offsets.js';
import { allTokens, passageOf } from '../extract/passage.js';
import type { Facts } from '../tree/facts.js';
import type { Firing } from '../tree/trace.js';
import { oneParagraph } from './one-paragraph.js';

export interface Explanation {
  /** Offsets are into the sentence; the other columns are those of the kind of token. */
  readonly tokens: readonly ({ kind: string; text: string; start: number; end: number } & Record<string, unknown>)[];
  readonly phrases: readonly Firing[];
  readonly rows: readonly ({ table: keyof Facts } & Record<string, unknown>)[];
}

export interface ExplainOptions {
  /** 成文日期, ISO: what dates without a year are counted from. */
  readonly issuedOn?: string | null;
  /** 发文机关: whose 市 is meant by 市财政局. */
  readonly issuer?: string | null;
}

/** Explains one sentence as a build reads it in the running text of a notice. */
export async function explain(sentence: string, options: ExplainOptions = {}): Promise<Explanation> {
  const phrases: Firing[] = [];
  const { issuedOn = null, issuer = null } = options;
  const gazette = oneParagraph(sentence, { issuedOn, issuer });
  gazette.data.trace = (firing) => phrases.push(firing);
  await unified()
    .use([...extractors] as never)
    .run(gazette as never);
  const passage = passageOf(sentence);
  return {
    tokens: allTokens(passage, issuedOn).map(({ kind, start, end, ...columns }) => {
      const span = printedSpan(passage, { start, end });
      return { kind, text: sentence.slice(span.start, span.end), ...span, ...columns };
    }),
    phrases,
    rows: Object.entries(gazette.facts).flatMap(([table, rows]) =>
      (rows as Record<string, unknown>[]).map((row) => ({ table: table as keyof Facts, ...ownColumns(row) })),
    ),
  };
}

/** Columns that say where a row stands in a dataset, which a sentence does not. */
const PLACE = new Set(['issueId', 'documentId', 'documentNumber', 'partIndex', 'path', 'clauseId', 'leaf', 'page']);
const NO_PLACE = new Set([...PLACE, 'printedPage', 'bbox', 'reviewed', 'targetDocumentId']);

const ownColumns = (row: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(row).filter(([column]) => !NO_PLACE.has(column)));
