import type { Correction } from '../../dataset/corrections/correction.js';
import type { Evidence, Facts } from '../../tree/facts.js';
import type { IssueJson } from '../../tree/gazette.js';
import type { WorkItem } from '../queue/work-item.js';
import { signature } from './dialog/ask-correction.js';
import { factColumns } from './fact-columns.js';
import { singleOut, valueIn } from './single-out.js';

export type Verdict = 'right' | 'wrong' | 'corrected' | 'skipped' | 'noted';

export const tableOf = ({ kind }: WorkItem, issue: IssueJson) => {
  const table = kind.split(':')[0] as keyof Facts;
  return { table, columns: factColumns[table], all: issue.facts[table] as readonly Evidence[] };
};

/** The row of an issue that an item asks about. */
export function factOf(issue: IssueJson, item: WorkItem): Evidence | null {
  if (item.sort !== 'fact') return null;
  const { documentId, partIndex, path, leaf, start, text, kind } = item;
  const rule = kind.slice(kind.indexOf(':') + 1);
  const wanted = { documentId, partIndex, path, leaf, start, text, rule };
  const isMeant = (row: Evidence) => Object.entries(wanted).every(([name, value]) => valueIn(row, name) === value);
  return tableOf(item, issue).all.find(isMeant) ?? null;
}

/** What a verdict means for the row itself. */
export function entryFor(item: WorkItem, verdict: Verdict, row: Evidence, issue: IssueJson): Correction | undefined {
  const action = { right: 'confirm', wrong: 'remove' }[verdict as string];
  if (action === undefined) return undefined;
  const { table, columns, all } = tableOf(item, issue);
  return { table, row: singleOut(all, row, columns), action, ...signature() } as Correction;
}
