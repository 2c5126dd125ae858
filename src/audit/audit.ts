/**
 * The audit: tree → findings. Each finding names both sides (what stands there and what was expected), and is also a message of the
 * file (vfile-message) whose `ruleId` is the rule.
 */

import type { Finding } from '../tree/gazette.js';
import type { Stage } from '../tree/stage.js';
import { auditRules } from './rules/index.js';

/** Fills `gazette.audit`. Runs after the extractors: references are checked against the citations they found. */
export const audit: Stage = () => (gazette, file) => {
  const findings = auditRules.flatMap((rule) => rule(gazette));
  gazette.audit.push(...findings);
  for (const finding of findings) report(finding);

  function report({ rule, severity, message, found, expected, page, documentId }: Finding): void {
    const options = { source: 'gongbao', ruleId: rule };
    const entry = severity === 'info' ? file.info(message, options) : file.message(message, options);
    if (found !== null) entry.actual = found;
    if (expected !== null) entry.expected = [expected];
    const place = [page === null ? '' : `sheet ${page}`, documentId ?? ''].filter(Boolean).join(', ');
    if (place !== '') entry.note = place;
  }
};
