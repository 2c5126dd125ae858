import type { IssueJson } from '../../tree/gazette.js';

/** The printed issue, or single document, that a file is one of, as far as the file says; null where it names itself by nothing but its name. */
export function workOf({ masthead, documents }: IssueJson): string | null {
  const number = masthead?.number ?? masthead?.serial ?? null;
  if (masthead?.title && masthead.year !== null && number !== null)
    return JSON.stringify([masthead.title, masthead.year, number]);
  const [only] = documents;
  return masthead === null && documents.length === 1 && only?.documentNumber && only.title
    ? JSON.stringify([only.documentNumber, only.title])
    : null;
}

/** The documents of an issue as another file of it would name them. */
export const titlesOf = ({ documents }: IssueJson): string[] =>
  documents.map(({ documentNumber, title }) => documentNumber ?? title);
