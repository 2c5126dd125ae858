import type { BodyNode, Table } from '../../tree/body.js';
import type { Evidence } from '../../tree/facts.js';
import type { DocumentJson, IssueJson, Source } from '../../tree/gazette.js';

/** A leaf as the page knows it. */
export interface PageLeaf {
  readonly key: string;
  readonly clauseId: string;
  /** `title`, `heading`, `paragraph1` … */
  readonly leaf: string;
  /** Null for a table, whose rows are leaves of their own. */
  readonly text: string | null;
  readonly source: readonly Source[];
}
interface Place {
  readonly document: DocumentJson;
  readonly partIndex: number;
}

/**
 * The leaves of an issue as `gongbao` names them: `leaf` is `title`, `heading`, `paragraph1`, `note1` …, counted in their parent. Each
 * has a `key` of its own, by which text, facts and boxes find each other.
 */
export function leavesOf(issue: IssueJson): PageLeaf[] {
  const leaves: PageLeaf[] = [];
  for (const document of issue.documents) {
    for (const [partIndex, part] of document.parts.entries()) {
      const at = { document, partIndex };
      leaves.push(leaf(at, '', 'title', part.title, part.source));
      walk(part.body as BodyNode[], '', at, leaves);
    }
  }
  return leaves;
}

function walk(nodes: readonly BodyNode[], path: string, at: Place, leaves: PageLeaf[]): void {
  const count = { paragraph: 0, note: 0, table: 0 };
  for (const node of nodes) {
    if (node.type === 'clause') {
      if (node.heading !== null) leaves.push(leaf(at, node.path, 'heading', node.heading, node.source));
      walk(node.children, node.path, at, leaves);
      continue;
    }
    count[node.type] += 1;
    const name = `${node.type}${count[node.type]}`;
    leaves.push(leaf(at, path, name, node.type === 'table' ? null : node.text, node.source));
  }
}

const leaf = (at: Place, path: string, name: string, text: string | null, source: readonly Source[]): PageLeaf => ({
  key: keyOf(at.document.id, at.partIndex, path, name),
  clauseId: clauseIdOf(at.document, at.partIndex, path),
  leaf: name,
  text,
  source,
});

export const clauseIdOf = (document: DocumentJson, partIndex: number, path: string): string =>
  `${document.documentNumber ?? document.id}#${partIndex}/${path}`;

/** A row of a table as a leaf: facts stand on its words. */
export function rowLeaf(table: PageLeaf, { rows, header }: Table, index: number): PageLeaf {
  const path = [table.clauseId.endsWith('/') ? '' : '/', table.leaf, '/row', String(index - header + 1)].join('');
  return { ...table, clauseId: table.clauseId + path, leaf: 'row', text: rows[index]!.join('\t') };
}

export const keyOf = (documentId: string, partIndex: number, path: string, leaf: string): string =>
  [documentId, partIndex, path, leaf].join('|');

/** Rows of tables stand in the table as a whole. */
export const keyOfFact = ({
  documentId,
  partIndex,
  path,
  leaf,
}: Pick<Evidence, 'documentId' | 'partIndex' | 'path' | 'leaf'>): string => {
  const table = /^(.*?)\/?(table\d+)\/row\d+$/.exec(path); // 二/(一)/table1/row3
  return table ? keyOf(documentId, partIndex, table[1]!, table[2]!) : keyOf(documentId, partIndex, path, leaf);
};
