import type { Dataset } from '../dataset/open-dataset.js';
import { inForceOn, type KnownDocument, readDocument, resolveDocument } from '../dataset/resolve-document.js';
import { findClause } from './find-clause.js';

/**
 * What became of a citation. That a document is not here says nothing of whether it exists; that a clause is not in a document which is here does.
 */
export type CitationStatus = 'found' | 'ambiguous' | 'not in this dataset' | 'no such clause';

export interface CheckedCitation {
  readonly status: CitationStatus;
  /** What it can mean: one where it is found. */
  readonly documents: readonly KnownDocument[];
  /** On the day asked about; null where the dataset does not say. */
  readonly inForce: boolean | null;
  readonly clause: { readonly path: string; readonly text: string; readonly sheet: number } | null;
}

export interface CitationAsked {
  readonly title: string | null;
  readonly number: string | null;
  /** 第三条第二款 or a path: 二/(一)/3. */
  readonly clause?: string | undefined;
  /** ISO date. */
  readonly day?: string | null | undefined;
}

/** Looks a citation up: by number where it has one, else by title. */
export async function checkCitation(
  dataset: Dataset,
  { title, number, clause, day }: CitationAsked,
): Promise<CheckedCitation> {
  const found = await resolveDocument(dataset, number ?? title ?? '');
  const documents = found.length > 1 && title !== null ? closest(found, title) : found;
  const [only] = documents;
  if (!only) return { status: 'not in this dataset', documents, inForce: null, clause: null };
  if (documents.length > 1) return { status: 'ambiguous', documents, inForce: null, clause: null };
  const inForce = day ? inForceOn(only, day) : null;
  if (clause === undefined) return { status: 'found', documents, inForce, clause: null };
  const { document } = await readDocument(dataset, only);
  const read = findClause(document, clause);
  return { status: read ? 'found' : 'no such clause', documents, inForce, clause: read };
}

/** Of several documents with one number, those of the title that is given, where there are such. */
function closest(found: readonly KnownDocument[], title: string): readonly KnownDocument[] {
  const same = found.filter((document) => document.title.includes(title) || title.includes(document.title));
  return same.length > 0 ? same : found;
}
