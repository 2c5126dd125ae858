import type { Severity } from './gain.js';

/** Codes of the manifest that are no warnings. Those of the audit have the severity its rules give them. */
const severities: Readonly<Record<string, Severity>> = {
  failed: 'error',
  'sheet-unreadable': 'error',
  'text-unaccounted': 'error',
  'toc-extra-entry': 'error',
  'listing-missing-document': 'info',
  'reading-settled': 'info',
  'layout-doubt': 'info',
  'sheet-low-confidence': 'warning',
  'ocr-engine': 'info',
};

export const severityOf = (code: string): Severity => severities[code] ?? 'warning';
