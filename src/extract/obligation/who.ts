/** Who is told: by 由 in the passive, before a word of duty, or behind 请 and 鼓励. */
import { verbs } from '../../text/lexicon/lexicon.js';
import type { Span } from '../../tree/span.js';
import { isNamedByPlace, leading, opensWithVerb } from './leading.js';
import { skip } from './skip.js';
import { ADVERBS, prepositionAt } from './words/function-words.js';

export interface Who {
  readonly span: Span;
  readonly isAgent?: boolean;
}

/** 由X…: who does it, in the passive. */
export function agent(text: string, from: number, limit: number, ends: readonly number[]): Who | null {
  for (const { index } of text.slice(0, limit).matchAll(/(?<![自缘事来理])由(?!于|此|来)/gu)) {
    if (index < from - 1) continue;
    const who = leading(text, index + 1, text.length, ends, true);
    if (who) return { span: who };
  }
  const behind = /^(?:应当|应|须|必须|要|可以|可)由/u.exec(text.slice(limit, limit + 4));
  if (!behind) return null;
  const who = leading(text, limit + behind[0].length, text.length, ends, true);
  return who && { span: who };
}

/** Who stands before a word of duty at `limit`. */
export function governed(text: string, from: number, limit: number, ends: readonly number[]): Who | null {
  let end = limit;
  for (let length = ADVERBS.before(text, end); length > 0 && end - length >= from; length = ADVERBS.before(text, end))
    end -= length;
  if (end <= from) return null;
  const first = ends.find((one) => one > from + 1 && one <= end && (one === end || startsPredicate(text, one, end)));
  if (first === undefined) return null;
  if (prepositionAt(text, from) > 0 && first !== end && !isNamedByPlace(text, from)) return null;
  const words = text.slice(from, end);
  if (ends.includes(end)) {
    const own =
      first < end && !/的/u.test(text.slice(first, end)) && /^(?:会同|商|会商|联合)/u.test(text.slice(first, end))
        ? first
        : end;
    if (/^(?:对|将|把|向|在|于|为)/u.test(words) && !isNamedByPlace(text, from)) return null;
    return { span: { start: from, end: own } };
  }
  if (opensWithVerb(text, from)) return null;
  const rest = text.slice(first, end);
  if (/的/u.test(rest) && !prepositionAt(text, first)) return { span: { start: from, end: first }, isAgent: true };
  if (/的/u.test(rest) && /的(?:\p{Script=Han}|、){2,16}$/u.test(rest) && !/(?:时|后|前|中|下)$/u.test(rest))
    return { span: { start: from, end: first }, isAgent: true };
  return { span: { start: from, end: first } };
}

function startsPredicate(text: string, at: number, limit: number): boolean {
  const next = skip(text, at);
  if (next >= limit) return true;
  if (next > at || prepositionAt(text, next) > 0) return true;
  return verbs().at(text, next) > 0;
}

/** 鼓励行业协会配合…, 请财政部落实…: who is encouraged or asked. */
export function asked(text: string, from: number, ends: readonly number[]): Span | null {
  const joined = /^(?:支持|引导|和|、){1,4}/u.exec(text.slice(from, from + 8))?.[0].length ?? 0;
  const start = from + joined;
  return prepositionAt(text, start) > 0 && !isNamedByPlace(text, start)
    ? null
    : leading(text, start, text.length, ends, true);
}
