import type { Evidence } from '../../tree/facts.js';
import type { BodyNode, Clause, DocumentJson, IssueJson, Source } from '../../tree/gazette.js';
import { clauseId } from '../../tree/leaf.js';
import { stated } from './evidence.js';
import type { ClauseRow } from './row-schemas.js';

/** Every clause of an issue in printed order, parents before their children. */
export function clauseRows(issue: IssueJson): ClauseRow[] {
  return issue.documents.flatMap((document) =>
    document.parts.flatMap((part, partIndex) =>
      clausesIn(part.body as BodyNode[], 1).map(({ clause, level }) =>
        clauseRow(issue, document, partIndex, clause, level),
      ),
    ),
  );
}

function clausesIn(nodes: readonly BodyNode[], level: number): { clause: Clause; level: number }[] {
  return nodes.flatMap((node) =>
    node.type === 'clause' ? [{ clause: node, level }, ...clausesIn(node.children, level + 1)] : [],
  );
}

function clauseRow(
  issue: IssueJson,
  document: DocumentJson,
  partIndex: number,
  clause: Clause,
  level: number,
): ClauseRow {
  const own = clause.children.filter((child) => child.type === 'paragraph');
  return {
    ...stated(issue, document, {
      partIndex,
      path: clause.path,
      clauseId: clauseId(document, partIndex, clause.path),
      ...quote(clause),
    }),
    label: clause.label,
    level,
    heading: clause.heading,
    body: own.map((paragraph) => paragraph.text).join('\n'),
  };
}

function quote(clause: Clause): Pick<Evidence, 'rule' | 'leaf' | 'text'> & { source: readonly Source[] } {
  if (clause.heading) return { rule: 'clause', leaf: 'heading', text: clause.heading, source: clause.source };
  const first = clause.children.find((child) => child.type === 'paragraph');
  if (first) return { rule: 'clause', leaf: 'paragraph1', text: first.text, source: first.source };
  return { rule: 'clause', leaf: 'label', text: clause.label, source: clause.source };
}
