import type { BodyNode, Clause, Gazette, GazetteDocument } from '../tree/gazette.js';

export const documentsById = (gazette: Gazette): ReadonlyMap<string, GazetteDocument> =>
  new Map(gazette.children.map((document) => [document.id, document]));

/** All clauses below a list of nodes, in printed order. */
export function* clausesIn(nodes: readonly BodyNode[]): Generator<Clause> {
  for (const node of nodes) {
    if (node.type !== 'clause') continue;
    yield node;
    yield* clausesIn(node.children);
  }
}

/** What two printings of one title have in common: letters and digits, half width. */
export const bareTitle = (title: string): string => title.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
