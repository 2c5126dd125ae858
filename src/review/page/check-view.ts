import type { IssueJson } from '../../tree/gazette.js';
import type { Actions } from './actions.js';
import { element } from './element.js';
import { factView } from './fact-view.js';
import { words } from './words.js';

/** What a person should look at: findings of the audit, and facts that were worked out, not printed, and not looked at yet. */
export function checkView(issue: IssueJson, actions: Actions): HTMLElement[] {
  const findings = issue.audit.map(({ rule, severity, message, page }) =>
    element(
      'tr',
      { data: { key: '' }, onclick: () => (page === null ? undefined : actions.onSheet(page)) },
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
