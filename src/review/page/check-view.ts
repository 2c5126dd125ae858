import type { IssueJson } from '../../tree/gazette.js';
import type { Actions } from './actions.js';
import { chosenBy } from './chosen-by.js';
import { element } from './element.js';
import { factView } from './fact-view.js';
import { words } from './words.js';

const WEIGHTS: Readonly<Record<string, number>> = { error: 0, warning: 1, info: 2 };
const byWeight = (a: IssueJson['audit'][number], b: IssueJson['audit'][number]) =>
  WEIGHTS[a.severity]! - WEIGHTS[b.severity]! || (a.page ?? 0) - (b.page ?? 0);

/** What a person should look at, the gravest first: findings of the audit, and facts that were worked out, not printed, and not looked at yet. */
export function checkView(issue: IssueJson, actions: Actions): HTMLElement[] {
  const findings = [...issue.audit]
    .sort(byWeight)
    .map(({ rule, severity, message, page }) =>
      element(
        'tr',
        { data: { key: '' }, ...chosenBy(() => (page === null ? undefined : actions.onSheet(page))) },
        element('td', {}, page === null ? '' : String(page)),
        element('td', {}, words.values.severity?.[severity] ?? severity),
        element('td', {}, rule),
        element('td', {}, message),
      ),
    );
  const facts = factView(issue, (row) => row.certainty === 'inferred' && !row.reviewed, actions);
  if (findings.length + facts.length === 0) return [element('p', {}, words.nothing)];
  return [
    ...(findings.length > 0 ? [element('h3', {}, words.tables.audit ?? ''), element('table', {}, ...findings)] : []),
    ...facts,
  ];
}
