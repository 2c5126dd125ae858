import type { Slice } from '../../structure/slice.js';
import type { BodyNode, Clause, Gazette, GazetteDocument, LeafData, Part, Source } from '../../tree/gazette.js';
import { clauseId } from '../../tree/leaf.js';

/** A clause, and the list it stands in. */
export interface ClausePlace {
  readonly document: GazetteDocument;
  readonly part: Part;
  readonly partIndex: number;
  readonly clause: Clause;
  /** The clauses around it, outermost first. */
  readonly above: readonly Clause[];
  readonly siblings: BodyNode[];
}

/** All clauses of an issue in printed order. */
export function* clausePlaces(gazette: Gazette): Generator<ClausePlace> {
  for (const document of gazette.children) {
    for (const [partIndex, part] of document.children.entries())
      yield* within({ document, part, partIndex }, part.children, []);
  }
}

function* within(
  place: Pick<ClausePlace, 'document' | 'part' | 'partIndex'>,
  siblings: BodyNode[],
  above: readonly Clause[],
): Generator<ClausePlace> {
  for (const node of siblings) {
    if (node.type !== 'clause') continue;
    yield { ...place, clause: node, above, siblings };
    yield* within(place, node.children, [...above, node]);
  }
}

export const idOf = ({ document, partIndex, clause }: ClausePlace): string =>
  clauseId(document, partIndex, clause.path);

/** What a node says, with its place: as `structure/slice` cuts and joins it. */
export const sliceOf = (text: string, { source, data }: { source: Source[]; data?: LeafData }): Slice => ({
  text,
  lines: data?.lines ?? [],
  styles: data?.styles ?? [],
  source,
});

/** The place of a slice; where its lines are not known (markup), that of all it was cut from. */
export const placed = ({ lines, styles, source }: Slice, whole: readonly Source[]) => ({
  source: source.length > 0 ? source : [...whole],
  data: { lines, styles },
});
