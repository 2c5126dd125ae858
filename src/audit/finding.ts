import type { Finding, Gazette, GazetteDocument } from '../tree/gazette.js';

/** One rule of the audit: it looks at the finished tree and names what cannot be right. */
export type Rule = (gazette: Gazette) => Finding[];

interface Sides {
  readonly rule: Finding['rule'];
  readonly severity: Finding['severity'];
  /** What stands there, as a phrase: `page 12 in the 目录 for 《…》`. */
  readonly unexpected: string;
  /** What should stand there, as a phrase: `page 13, where it is printed`. */
  readonly instead: string;
  readonly document?: GazetteDocument | null;
  /** Sheet. */
  readonly page: number | null;
  readonly found: string | null;
  readonly expected: string | null;
}

/** A finding whose message says both sides: `Unexpected X, expected Y`. */
export const finding = ({ rule, severity, unexpected, instead, document, page, found, expected }: Sides): Finding => ({
  rule,
  severity,
  message: `Unexpected ${unexpected}, expected ${instead}`,
  documentId: document?.id ?? null,
  page,
  expected,
  found,
});

const SHOWN = 40;
/** A title for a message: in quotation marks, cut where it is long. */
export const quoted = (title: string): string => {
  const short = title.length > SHOWN ? `${title.slice(0, SHOWN)}…` : title;
  return `“${short}”`;
};
