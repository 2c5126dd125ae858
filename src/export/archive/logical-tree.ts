import type { BodyNode, IssueJson, Source } from '../../tree/gazette.js';

/** What an issue is made of, as archives name it: issue, documents, parts, clauses, and the leaves of text. */
export interface LogicalNode {
  /** An XML name, the same for the same tree: `d3-p1-c2`. */
  readonly id: string;
  /** `issue`, `document`, `part`, `clause`, `paragraph`, `note`, `table`, or the role of an element of a document. */
  readonly type: string;
  readonly label: string;
  /** Where its own lines stand; those of its children are theirs. */
  readonly source: readonly Source[];
  readonly children: readonly LogicalNode[];
}

/** The logical structure of an issue, as `issue.json` has it. */
export function logicalTree(issue: IssueJson, label: string): LogicalNode {
  const children = issue.documents.map(({ title, elements, parts }, d): LogicalNode => {
    const id = `d${d + 1}`;
    return node(id, 'document', title, [
      ...elements.map(({ role, text, source }, e) => node(`${id}-e${e + 1}`, role, text, [], source)),
      ...parts.map((part, p) => {
        const partId = `${id}-p${p + 1}`;
        return node(partId, 'part', part.title, bodyNodes(part.body as BodyNode[], partId), part.source);
      }),
    ]);
  });
  return node('issue', 'issue', label, children);
}

/** The node and all below it, in order. */
export function* everyNode(top: LogicalNode): Generator<LogicalNode> {
  yield top;
  for (const child of top.children) yield* everyNode(child);
}

const LETTERS = { clause: 'c', paragraph: 't', note: 'n', table: 'g' } as const;
/** Characters of a text that name it. */
const LABEL = 40;

const bodyNodes = (body: readonly BodyNode[], parent: string): LogicalNode[] =>
  body.map((child, i) => {
    const id = `${parent}-${LETTERS[child.type]}${i + 1}`;
    if (child.type === 'clause') {
      const label = [child.label, child.heading].filter((text) => text !== null).join('');
      return node(id, 'clause', label, bodyNodes(child.children, id), child.source);
    }
    const label = child.type === 'table' ? (child.rows[0]?.join(' ') ?? '') : child.text;
    return node(id, child.type, label, [], child.source);
  });

const node = (
  id: string,
  type: string,
  label: string,
  children: readonly LogicalNode[],
  source: readonly Source[] = [],
): LogicalNode => ({ id, type, label: [...label].slice(0, LABEL).join(''), source, children });
