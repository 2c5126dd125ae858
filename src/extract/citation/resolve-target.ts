import type { Gazette, GazetteDocument } from '../../tree/gazette.js';
import { foldTitle } from './short-names.js';

/** The document of the same issue that a number or a full title (folded) names, or null. */
export function resolveTarget(gazette: Gazette, number: string | null, title: string | null): GazetteDocument | null {
  const byNumber = number === null ? undefined : gazette.children.find((one) => one.documentNumber === number);
  if (byNumber) return byNumber;
  if (title === null || number !== null) return null;
  const named = (document: GazetteDocument) =>
    foldTitle(document.title) === title || document.children.some((part) => foldTitle(part.title) === title);
  return gazette.children.find(named) ?? null;
}
