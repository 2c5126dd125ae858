import { searchWords } from '../../text/segmenter.js';
import type { IssueJson } from '../../tree/gazette.js';
import { clauseRows } from '../tables/clause-rows.js';
import { CLAUSE_INDEX } from './clause-index.js';

/** A clause as search engines hold it: its text, the words in it, and the facets a reader narrows a search by. */
export interface ClauseEntry {
  readonly issueId: string;
  readonly documentId: string;
  readonly documentNumber: string | null;
  readonly documentTitle: string;
  readonly section: string | null;
  readonly kind: string | null;
  readonly issuer: string | null;
  readonly issuedOn: string | null;
  readonly clauseId: string;
  readonly path: string;
  readonly level: number;
  readonly sheet: number;
  readonly printedPage: number | null;
  readonly heading: string | null;
  readonly text: string;
  /** Words with a space between, for engines that know no Chinese. */
  readonly tokens: string;
  readonly units: readonly string[];
  readonly roles: readonly string[];
  readonly due: readonly string[];
}

/**
 * The clauses of an issue for the `_bulk` interface of Elasticsearch and OpenSearch: for each a line that names index and id, and a
 * line with the entry. Every line is ended, as the interface demands.
 */
export function clauseBulk(issue: IssueJson): string {
  const facts = factsByClause(issue);
  const documents = new Map(issue.documents.map((document) => [document.id, document]));
  const rows = clauseRows(issue);
  const texts = rows.map(({ label, heading, body }) => [label, heading, body].filter(Boolean).join('\n'));
  const words = searchWords(texts);
  const lines = rows.flatMap((row, i) => {
    const document = documents.get(row.documentId);
    if (!document) return [];
    const facets = facts.get(row.clauseId);
    const entry: ClauseEntry = {
      issueId: issue.id,
      documentId: row.documentId,
      documentNumber: row.documentNumber,
      documentTitle: document.title,
      section: document.section,
      kind: document.kind,
      issuer: document.issuer,
      issuedOn: document.issuedOn,
      clauseId: row.clauseId,
      path: row.path,
      level: row.level,
      sheet: row.page,
      printedPage: row.printedPage,
      heading: row.heading,
      text: texts[i]!,
      tokens: words[i]!.join(' '),
      units: sorted(facets?.units),
      roles: sorted(facets?.roles),
      due: sorted(facets?.due),
    };
    return [{ index: { _index: CLAUSE_INDEX, _id: `${issue.id}/${row.clauseId}` } }, entry];
  });
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}

interface Facets {
  readonly units: Set<string>;
  readonly roles: Set<string>;
  readonly due: Set<string>;
}

/** Units by full name where it is known; limits by their last day. */
function factsByClause({ facts }: IssueJson): Map<string, Facets> {
  const found = new Map<string, Facets>();
  const of = (clauseId: string): Facets => {
    const known = found.get(clauseId) ?? { units: new Set(), roles: new Set(), due: new Set() };
    found.set(clauseId, known);
    return known;
  };
  for (const { clauseId, unit, canonical, role } of facts.responsibilities) {
    of(clauseId).units.add(canonical ?? unit);
    of(clauseId).roles.add(role);
  }
  for (const { clauseId, due } of facts.deadlines) if (due !== null) of(clauseId).due.add(due);
  return found;
}

const sorted = (values: ReadonlySet<string> | undefined): string[] => [...(values ?? [])].sort();
