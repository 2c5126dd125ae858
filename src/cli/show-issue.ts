import { label } from '../messages/cli/labels.js';
import { wordsOf } from '../messages/words-of.js';
import type { DocumentJson, IssueJson } from '../tree/gazette.js';
import { table } from './formats/table.js';
import { printable } from './printable.js';
import { lines } from './say.js';
import { withSheet } from './with-sheet.js';

/** One issue on a screen: its masthead, its documents with how much was read from each, and what the audit found. */
export async function showIssue(issue: IssueJson, width: number): Promise<string> {
  const columns = ['page', 'number', 'title', 'issuedOn', 'clauses', 'charge', 'limits', 'targets', 'cited'];
  const rows = issue.documents.map((document) => rowOf(issue, document));
  const documents = await table({ columns, rows }, { width, isNamed: true });
  return `${[heading(issue), String(documents).trimEnd(), ...findings(issue), ''].join('\n')}\n`;
}

function heading({ id, masthead, source }: IssueJson): string {
  const title = masthead?.title ?? label('singleDocument');
  const number = masthead?.year && masthead.number ? ` ${masthead.year}年第${masthead.number}期` : '';
  const serial = masthead?.serial ? `（总第${masthead.serial}期）` : '';
  return `${title}${number}${serial}  [${id}]  ${lines().readFrom(source.sheets, label(source.textLayer), printable(source.path))}`;
}

function rowOf({ facts }: IssueJson, document: DocumentJson): Record<string, string | number | null> {
  const count = (rows: readonly { documentId: string }[]) =>
    rows.filter((row) => row.documentId === document.id).length;
  return {
    page: document.pages.printed.first,
    number: document.documentNumber,
    title: printable(document.title),
    issuedOn: document.issuedOn,
    clauses: document.parts.reduce((sum, part) => sum + clausesIn(part.body), 0),
    charge: count(facts.responsibilities),
    limits: count(facts.deadlines),
    targets: count(facts.targets),
    cited: count(facts.citations),
  };
}

const clausesIn = (nodes: readonly unknown[]): number =>
  (nodes as { type: string; children?: unknown[] }[])
    .filter((node) => node.type === 'clause')
    .reduce((sum, clause) => sum + 1 + clausesIn(clause.children ?? []), 0);

function findings({ audit }: IssueJson): string[] {
  return audit
    .filter((finding) => finding.severity !== 'info')
    .map(
      (finding) =>
        `  ${label(finding.severity)} ${finding.rule}: ${withSheet(finding.page, printable(wordsOf(finding)))}`,
    );
}
