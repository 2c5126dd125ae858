import type { BodyNode, DocumentJson, Gazette, GazetteDocument, IssueJson, Part } from '../tree/gazette.js';

/** The inverse of `toIssueJson`: the unist tree again, without what only lives in memory (lines, styles, sheets, ledger). */
export function fromIssueJson(issue: IssueJson): Gazette {
  const { id, masthead, toc, documents, facts, audit, source, sheets } = issue;
  return {
    type: 'gazette',
    id,
    masthead,
    toc,
    children: documents.map(documentNode),
    facts,
    audit,
    source,
    sheets,
    data: { sheets: [], ledger: [] },
  };
}

function documentNode({ parts, ...fields }: DocumentJson): GazetteDocument {
  return {
    type: 'document',
    ...fields,
    children: parts.map(({ body, ...part }): Part => ({ type: 'part', ...part, children: body as BodyNode[] })),
  };
}
