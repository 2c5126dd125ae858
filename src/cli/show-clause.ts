import { findClause } from '../cite/find-clause.js';
import { printLink } from '../dataset/query/print-link.js';
import { label } from '../messages/cli/labels.js';
import type { Evidence } from '../tree/facts.js';
import type { IssueJson } from '../tree/gazette.js';
import { displayWidth } from './formats/display-width.js';
import { fold } from './formats/fold.js';
import { printable } from './printable.js';

/** Lines of each kind that are shown. */
const MOST = 4;
const INDENT = 10;

/**
 * One clause of an issue as printed, and the facts read from it: of the clauses from which most kinds of facts were read, the shortest. Empty where
 * nothing was read.
 */
export function showClause(issue: IssueJson, width = 100): string {
  const best = richest(issue);
  if (best === null) return '';
  const { id, at, text } = best;
  const of = <Row extends Evidence>(rows: readonly Row[]) => rows.filter((row) => row.clauseId === id);
  const { responsibilities, deadlines, targets, obligations, citations } = issue.facts;
  const facts: readonly (readonly [name: string, lines: readonly string[]])[] = [
    [
      'charge',
      of(responsibilities).map(
        ({ unit, canonical, role }) =>
          `${unit}${canonical && canonical !== unit ? ` → ${canonical}` : ''}（${label(role)}）`,
      ),
    ],
    [
      'limit',
      of(deadlines).map(
        ({ text: printed, kind, due, within, rrule }) =>
          `${printed} → ${[kind, due ?? rrule ?? within].filter(Boolean).join(' ')}`,
      ),
    ],
    [
      'target',
      of(targets).map(({ indicator, comparator, value, unit, due }) =>
        [indicator, comparator, value, unit, due].filter(Boolean).join(' '),
      ),
    ],
    ['duty', of(obligations).map(({ actor, action }) => `${actor ?? '–'}：${action}`)],
    ['cited', of(citations).map(({ text: printed, relation }) => `${printed}  ${relation}`)],
    ['citation', [`${id}  p. ${at.printedPage ?? '–'}  ${printLink(issue.id, at.page)}`]],
  ];
  const blocks = facts
    .filter(([, lines]) => lines.length > 0)
    .flatMap(([name, lines]) => {
      const shown = [...lines.slice(0, MOST), ...(lines.length > MOST ? [`… ${lines.length - MOST}`] : [])];
      return shown.map((line, i) => row(i === 0 ? label(name) : '', line, width));
    });
  return `${label('oneClause')}\n\n${fold(printable(text).replaceAll('\\x0a', '\n'), width)}\n\n${blocks.join('\n')}\n`;
}

const row = (name: string, line: string, width: number): string => {
  const folded = fold(printable(line), width - INDENT).split('\n');
  return folded.map((each, i) => `${padded(i === 0 ? name : '')}${each}`).join('\n');
};
const padded = (name: string) => name + ' '.repeat(Math.max(1, INDENT - displayWidth(name)));

function richest({ facts, documents }: IssueJson): { id: string; at: Evidence; text: string } | null {
  const kinds = [facts.responsibilities, facts.deadlines, facts.targets, facts.obligations, facts.citations];
  const rows = kinds.flatMap((all) => all.map((at: Evidence) => ({ kind: all as readonly unknown[], at })));
  const byClause = new Map<string, typeof rows>();
  for (const each of rows.filter(({ at }) => at.path !== '' && at.leaf !== 'row'))
    byClause.set(each.at.clauseId, [...(byClause.get(each.at.clauseId) ?? []), each]);
  const ranked = [...byClause].flatMap(([id, of]) => {
    const at = of[0]!.at;
    const document = documents.find((each) => each.id === at.documentId);
    const text = document ? (findClause(document, at.path)?.text ?? '') : '';
    return text === '' ? [] : [{ id, at, text, kinds: new Set(of.map(({ kind }) => kind)).size }];
  });
  ranked.sort((a, b) => b.kinds - a.kinds || a.text.length - b.text.length);
  return ranked[0] ?? null;
}
