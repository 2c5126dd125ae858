import { en } from './en.js';
import { type Language, language } from './language.js';
import type { MessageCode, Params } from './message.js';
import { told } from './troubles/told.js';
import { zh } from './zh.js';

/** What a finding says, without words. */
export interface Said {
  readonly code: string;
  readonly params: Params;
  /** Sheet. */
  readonly page: number | null;
  readonly found?: string | null;
  readonly expected?: string | null;
}

/** Words for a finding, in the language of the call or that which is asked for. A reason among its values is a sentence of its own. */
export function wordsOf(
  { code, params, page, found = null, expected = null }: Said,
  asked: Language = language(),
): string {
  const reason = typeof params.reason === 'string' ? { reason: told(params.reason, asked) } : {};
  return (asked === 'en' ? en : zh)[code as MessageCode]({ sheet: page, found, expected, ...params, ...reason });
}
