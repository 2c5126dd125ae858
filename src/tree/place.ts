import type { Leaf } from './leaf.js';

/** The clause a row or a leaf stands in; outside clauses its path is empty. */
export interface ClausePlace {
  readonly documentId: string;
  readonly partIndex: number;
  readonly path: string;
}

/** The leaf a row was read from: {@link Leaf.name} is called `leaf` in rows. */
export interface LeafPlace extends ClausePlace {
  readonly leaf: string;
}

export const placeOf = ({ document, partIndex, path, name }: Leaf): LeafPlace => ({
  documentId: document.id,
  partIndex,
  path,
  leaf: name,
});

/** Equal for rows and leaves of one clause. */
export const clauseKey = ({ documentId, partIndex, path }: ClausePlace): string =>
  `${documentId}\t${partIndex}\t${path}`;

/** Equal for rows read from one leaf, and for the leaf. */
export const leafKey = (place: LeafPlace): string => `${clauseKey(place)}\t${place.leaf}`;
