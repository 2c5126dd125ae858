import type { Evidence } from '../../tree/facts.js';
import type { BodyNode, IssueJson, Source } from '../../tree/gazette.js';
import { evidenceProblems } from './evidence-check.js';
import { clauses, type LeafIndex } from './leaf-index.js';
import { type Problem, shown } from './problem.js';

/** Everything in an issue that a schema cannot say: ids that must be unique, references that must resolve, quotes that must be found. */
export function issueProblems(issue: IssueJson, index: LeafIndex, file: string): Problem[] {
  const problems: Problem[] = [];
  const report = (pointer: string, message: string) => problems.push({ file, pointer, message });
  const ids = new Set(issue.documents.map(({ id }) => id));
  const known = (id: string | null, pointer: string) => {
    if (id !== null && !ids.has(id)) report(pointer, `no document ${shown(id)} in this issue`);
  };
  const onSheet = (source: readonly Source[], pointer: string) => {
    const bad = source.findIndex(
      ({ page, bbox: [x0 = 0, y0 = 0, x1 = 0, y1 = 0] }) => page > issue.source.sheets || x1 < x0 || y1 < y0,
    );
    if (bad >= 0) report(`${pointer}/${bad}`, `is no box on one of ${issue.source.sheets} sheets`);
  };

  for (const [i, { documentId }] of issue.toc.entries()) known(documentId, `/toc/${i}/documentId`);
  for (const [i, { documentId }] of issue.audit.entries()) known(documentId, `/audit/${i}/documentId`);
  for (const [i, document] of issue.documents.entries()) {
    const at = `/documents/${i}`;
    if (issue.documents.findIndex(({ id }) => id === document.id) < i)
      report(`${at}/id`, `${shown(document.id)} stands twice`);
    for (const [j, part] of document.parts.entries()) {
      onSheet(part.source, `${at}/parts/${j}/source`);
      eachNode(part.body as BodyNode[], `${at}/parts/${j}/body`, (node, pointer) =>
        onSheet(node.source, `${pointer}/source`),
      );
      for (const path of twice([...clauses(part.body as BodyNode[])].map((clause) => clause.path))) {
        report(`${at}/parts/${j}`, `two clauses have the path ${shown(path)}`);
      }
    }
  }
  for (const [table, rows] of Object.entries(issue.facts)) {
    for (const [i, row] of (rows as readonly Evidence[]).entries()) {
      for (const [column, message] of evidenceProblems(row, issue, index))
        report(`/facts/${table}/${i}/${column}`, message);
    }
  }
  for (const [i, { targetDocumentId }] of issue.facts.citations.entries()) {
    known(targetDocumentId, `/facts/citations/${i}/targetDocumentId`);
  }
  for (const [i, row] of issue.facts.obligations.entries()) {
    for (const column of ['units', 'deadlines', 'targets'] as const) {
      for (const [j, { inheritedFrom }] of row[column].entries()) {
        if (inheritedFrom !== null && !index.hasClause(row.documentId, row.partIndex, inheritedFrom)) {
          report(
            `/facts/obligations/${i}/${column}/${j}/inheritedFrom`,
            `no clause ${shown(inheritedFrom)} in this part`,
          );
        }
      }
    }
  }
  return problems;
}

function eachNode(nodes: readonly BodyNode[], pointer: string, visit: (node: BodyNode, pointer: string) => void): void {
  for (const [i, node] of nodes.entries()) {
    visit(node, `${pointer}/${i}`);
    if (node.type === 'clause') eachNode(node.children, `${pointer}/${i}/children`, visit);
  }
}

const twice = (values: readonly string[]): string[] => [
  ...new Set(values.filter((value, i) => values.indexOf(value) < i)),
];
