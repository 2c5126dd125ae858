import type { ComparedClause, ComparedRow, ComparedText, Piece } from './comparison.js';

/** A row as both sides of the table show it: the left what was, the right what is. */
export const leftPieces = ({ before, redline }: ComparedRow): readonly Piece[] =>
  redline.length > 0 ? redline.filter(({ change }) => change !== 'added') : whole(before, 'removed');
export const rightPieces = ({ after, redline }: ComparedRow): readonly Piece[] =>
  redline.length > 0 ? redline.filter(({ change }) => change !== 'removed') : whole(after, 'added');

const whole = (clause: ComparedClause | null, change: Piece['change']): readonly Piece[] =>
  clause === null ? [] : [{ change, text: clause.text }];

/** The elements of HTML that mark a change. */
export const TAGS = { same: null, removed: 'del', added: 'ins' } as const satisfies Record<
  Piece['change'],
  string | null
>;

/** Rows that differ; all of them where asked. */
export const shownRows = (rows: readonly ComparedRow[], all: boolean): readonly ComparedRow[] =>
  all ? rows : rows.filter(({ status }) => status !== 'same');

/** How many rows are how, in words. */
export function summaryOf(rows: readonly ComparedRow[]): string {
  const count = (status: ComparedRow['status']) => rows.filter((row) => row.status === status).length;
  return `修改${count('changed')}条，新增${count('added')}条，删去${count('removed')}条，仅变更序号${count('renumbered')}条，未变${count('same')}条`;
}

/** Title, number and day of a text, as far as they are known. */
export const nameOf = ({ title, documentNumber, issuedOn }: ComparedText): string =>
  [`《${title.replaceAll('《', '〈').replaceAll('》', '〉')}》`, documentNumber, issuedOn].filter(Boolean).join(' ');
