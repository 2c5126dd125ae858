import type { MessageCode, Params } from '../messages/message.js';
import { wordsOf } from '../messages/words-of.js';
import type { Finding, Gazette, GazetteDocument } from '../tree/gazette.js';

/** One rule of the audit: it looks at the finished tree and names what cannot be right. */
export type Rule = (gazette: Gazette) => Finding[];

interface Sides {
  readonly rule: Finding['rule'];
  readonly severity: Finding['severity'];
  /** Code of the words, where a rule has several ways to say what it found. */
  readonly says?: MessageCode;
  /** What the words name besides `found`, `expected` and the sheet. */
  readonly params?: Params;
  readonly document?: GazetteDocument | null;
  /** Sheet. */
  readonly page: number | null;
  readonly found: string | null;
  readonly expected: string | null;
}

/** A finding: both sides, and words for them in Chinese. `wordsOf` has them in other languages. */
export function finding({ rule, severity, says, params = {}, document, page, found, expected }: Sides): Finding {
  const said = { code: says ?? (rule as MessageCode), params: { ...params } };
  return {
    rule,
    severity,
    ...said,
    message: wordsOf({ ...said, page, found, expected }, 'zh'),
    documentId: document?.id ?? null,
    page,
    expected,
    found,
  };
}
