import { clausesIn, findClause } from '../cite/find-clause.js';
import type { Dataset } from '../dataset/open-dataset.js';
import { printLink } from '../dataset/query/print-link.js';
import { readDocument, resolveDocument } from '../dataset/resolve-document.js';
import type { BodyNode } from '../tree/gazette.js';

/** The text of one clause, or the clauses there are; says apart what is not here and what is not in the document. */
export async function readClause(
  dataset: Dataset,
  { document: name, clause }: { readonly document: string; readonly clause?: string | undefined },
): Promise<Record<string, unknown>> {
  const found = await resolveDocument(dataset, name);
  const [only] = found;
  if (!only) return { status: 'not in this dataset', document: name };
  if (found.length > 1) return { status: 'ambiguous', documents: found };
  const { document } = await readDocument(dataset, only);
  const head = { document: only, link: printLink(only.issueId, only.sheet) };
  if (clause === undefined) {
    const clauses = document.parts.flatMap(({ title, body }) =>
      [...clausesIn(body as readonly BodyNode[])].map(({ path, label, heading }) => ({
        part: title,
        path,
        label,
        heading,
      })),
    );
    return { status: 'found', ...head, clauses };
  }
  const read = findClause(document, clause);
  if (!read) return { status: 'no such clause', ...head, clause };
  const link = printLink(only.issueId, read.sheet);
  return {
    status: 'found',
    document: only,
    clause: read.path,
    quote: read.text,
    sheet: read.sheet,
    link,
    certainty: 'stated',
  };
}
