import type { Gazette } from '../../tree/gazette.js';

/** Gives an issue another id, and its documents ids that begin with it: two issues of one name share no document id. */
export function renameIssue(gazette: Gazette, id: string): void {
  const renamed = (documentId: string) =>
    documentId.startsWith(gazette.id) ? `${id}${documentId.slice(gazette.id.length)}` : documentId;
  for (const document of gazette.children) document.id = renamed(document.id);
  for (const entry of gazette.toc) if (entry.documentId !== null) entry.documentId = renamed(entry.documentId);
  gazette.id = id;
}
