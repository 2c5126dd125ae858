import type { Evidence } from '../../tree/facts.js';
import type { IssueJson } from '../../tree/gazette.js';
import { clauseId } from '../../tree/leaf.js';
import type { LeafIndex } from './leaf-index.js';
import { shown } from './problem.js';

/** A line may stand this far outside the box of its block, points: boxes are rounded and glyphs overhang. */
const TOLERANCE = 1;

/** What is wrong with a row's evidence: each entry a column and a message. */
export function evidenceProblems(
  row: Evidence,
  issue: IssueJson,
  index: LeafIndex,
): [column: string, message: string][] {
  const document = issue.documents.find(({ id }) => id === row.documentId);
  if (row.issueId !== issue.id) return [['issueId', `is ${shown(row.issueId)} in issue ${issue.id}`]];
  if (!document) return [['documentId', `no document ${shown(row.documentId)} in issue ${issue.id}`]];
  const problems: [string, string][] = [];
  if (row.documentNumber !== document.documentNumber) {
    problems.push([
      'documentNumber',
      `is ${shown(row.documentNumber)}, the document's is ${shown(document.documentNumber)}`,
    ]);
  }
  const expectedId = clauseId(document, row.partIndex, row.path);
  if (row.clauseId !== expectedId)
    problems.push(['clauseId', `is ${shown(row.clauseId)}, expected ${shown(expectedId)}`]);
  const leaf = index.leaf(row);
  if (!leaf)
    return [
      ...problems,
      ['leaf', `nothing named ${shown(row.leaf)} stands at ${shown(`${row.partIndex}/${row.path}`)}`],
    ];
  const found = leaf.text.slice(row.start, row.end);
  if (found !== row.text)
    problems.push(['text', `quote ${shown(row.text)} not found at its offsets: ${shown(found)} stands there`]);
  if (row.page > issue.source.sheets) problems.push(['page', `no sheet ${row.page} among ${issue.source.sheets}`]);
  // An untitled document has a row, and its title no place.
  if (leaf.source.length > 0 && !isInside(row, leaf.source))
    problems.push(['bbox', `box ${shown(row.bbox)} lies outside its own text on sheet ${row.page}`]);
  return problems;
}

const isInside = ({ page, bbox }: Evidence, source: Parameters<typeof boxesOn>[0]): boolean => {
  const [x0, y0, x1, y1] = bbox as [number, number, number, number];
  return boxesOn(source, page).some(
    ([left, top, right, bottom]) =>
      x0 >= left - TOLERANCE && y0 >= top - TOLERANCE && x1 <= right + TOLERANCE && y1 <= bottom + TOLERANCE,
  );
};

const boxesOn = (source: readonly { page: number; bbox: number[] }[], page: number) =>
  source.filter((piece) => piece.page === page).map(({ bbox }) => bbox as [number, number, number, number]);
