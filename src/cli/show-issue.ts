import Table from 'cli-table3';
import type { DocumentJson, IssueJson } from '../tree/gazette.js';
import { printable } from './printable.js';

/** One issue on a screen: its masthead, its documents with how much was read from each, and what the audit found. */
export function showIssue(issue: IssueJson): string {
  const table = new Table({
    head: ['p.', '发文字号', '标题', '成文日期', 'clauses', 'units', 'limits', 'targets', 'cited'],
    colWidths: [5, 24, 48, 12, null, null, null, null, null],
    wordWrap: true,
    wrapOnWordBoundary: false,
    style: { head: [], border: [], compact: true },
  });
  for (const document of issue.documents) table.push(rowOf(issue, document));
  const lines = [heading(issue), table.toString(), ...findings(issue), ''];
  return `${lines.join('\n')}\n`;
}

function heading({ id, masthead, source }: IssueJson): string {
  const title = masthead?.title ?? 'single document';
  const number = masthead?.year && masthead.number ? ` ${masthead.year}年第${masthead.number}期` : '';
  const serial = masthead?.serial ? ` (总第${masthead.serial}期)` : '';
  return `${title}${number}${serial}  [${id}]  ${source.sheets} sheets, ${source.textLayer}, from ${printable(source.path)}`;
}

function rowOf({ facts }: IssueJson, document: DocumentJson): (string | number)[] {
  const count = (rows: readonly { documentId: string }[]) =>
    rows.filter((row) => row.documentId === document.id).length;
  return [
    document.pages.printed.first ?? '',
    document.documentNumber ?? '',
    printable(document.title),
    document.issuedOn ?? '',
    document.parts.reduce((sum, part) => sum + clausesIn(part.body), 0),
    count(facts.responsibilities),
    count(facts.deadlines),
    count(facts.targets),
    count(facts.citations),
  ];
}

const clausesIn = (nodes: readonly unknown[]): number =>
  (nodes as { type: string; children?: unknown[] }[])
    .filter((node) => node.type === 'clause')
    .reduce((sum, clause) => sum + 1 + clausesIn(clause.children ?? []), 0);

function findings({ audit }: IssueJson): string[] {
  return audit
    .filter((finding) => finding.severity !== 'info')
    .map(
      ({ severity, rule, message, page }) =>
        `  ${severity} ${rule}${page === null ? '' : ` (sheet ${page})`}: ${printable(message)}`,
    );
}
