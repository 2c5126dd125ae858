import { fromIssueJson } from '../../emit/from-issue-json.js';
import type { BodyNode, Clause, IssueJson, Source } from '../../tree/gazette.js';
import { leaves } from '../../tree/leaf.js';
import { clauseKey, type LeafPlace, leafKey, placeOf } from '../../tree/place.js';

/** A place where a quote can stand. */
export interface IndexedLeaf {
  readonly text: string;
  readonly source: readonly Source[];
}

/** All leaves of an issue by document, part, path and name; the labels of clauses too, which rows of `clauses` may quote. */
export class LeafIndex {
  private readonly leaves = new Map<string, IndexedLeaf>();
  /** Paths of all clauses, by document and part. */
  private readonly paths = new Set<string>();

  constructor(issue: IssueJson) {
    const tree = fromIssueJson(issue);
    for (const leaf of leaves(tree)) {
      this.leaves.set(leafKey(placeOf(leaf)), { text: leaf.text, source: leaf.source });
    }
    for (const document of tree.children) {
      for (const [partIndex, part] of document.children.entries()) {
        for (const clause of clauses(part.children)) {
          const place = { documentId: document.id, partIndex, path: clause.path };
          this.paths.add(clauseKey(place));
          this.leaves.set(leafKey({ ...place, leaf: 'label' }), { text: clause.label, source: clause.source });
        }
      }
    }
  }

  leaf(place: LeafPlace): IndexedLeaf | undefined {
    return this.leaves.get(leafKey(place));
  }

  hasClause(documentId: string, partIndex: number, path: string): boolean {
    return path === '' || this.paths.has(clauseKey({ documentId, partIndex, path }));
  }
}

/** All clauses below some nodes, parents first. */
export function* clauses(nodes: readonly BodyNode[]): Generator<Clause> {
  for (const node of nodes) {
    if (node.type !== 'clause') continue;
    yield node;
    yield* clauses(node.children);
  }
}
