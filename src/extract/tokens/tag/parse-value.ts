import { bracketed } from '../../../text/brackets.js';
import type { Span } from '../../../tree/span.js';
import { isEverybody, isVague } from '../office/is-vague.js';
import { splitUnits } from '../office/split-units.js';
import { PREDICATE, roleOfMatch } from './predicates.js';
import type { Role } from './tag.js';

export interface TagUnit extends Span {
  /** Null where the list gives no role of its own. */
  readonly role: Exclude<Role, 'duty'> | null;
}

const STRAY = /\d{4}年|\d月|年底|月底|长期|持续|常态|前完成|完成$|^下同$|^余同$|^以下|推进$|^其[中他]/u; // 2021年底前完成, 长期坚持, 下同
const MARK = /[（(](牵头|主办|牵头单位|配合|协办|配合单位|协助)[）)]$/u; // 市教育局（牵头）
const OPENING = /^(?:由|请|以)/u; // 由市教育局

/**
 * Reads a list with its verbs: `A牵头，B、C配合`, `A、B负责`, `A会同B落实`, or a bare list. What is left without a verb keeps the
 * role null. Dates and vague names are left out.
 */
export function parseValue(text: string, whole: Span): TagUnit[] {
  const found: TagUnit[] = [];
  let from = whole.start;
  for (const { start, end, role } of predicates(text, whole)) {
    const span = { start: from, end: start };
    if (role === 'support' && found.length === 0) found.push(...helped(text, span));
    else if (role !== 'none') found.push(...list(text, span, role));
    from = end;
  }
  // A list behind the last verb has no verb of its own: `A牵头，B、C`.
  return [...found, ...list(text, { start: from, end: whole.end }, null)];
}

/** 甲，乙、丙配合: where 、 joins the helpers, the one before the comma is helped; its part is for the label to say. */
function helped(text: string, span: Span): TagUnit[] {
  const alone = /^[^、，,]+[，,](?=[^，,]*、[^，,]*$)/u.exec(text.slice(span.start, span.end));
  const middle = span.start + (alone?.[0].length ?? 0);
  return [
    ...list(text, { start: span.start, end: middle }, null),
    ...list(text, { start: middle, end: span.end }, 'support'),
  ];
}

interface Verb extends Span {
  readonly role: ReturnType<typeof roleOfMatch>;
}

/** The verbs of a list outside its brackets. */
export function predicates(text: string, span: Span): Verb[] {
  const inside = bracketed(text, span);
  return [...text.slice(span.start, span.end).matchAll(PREDICATE)]
    .filter((match) => !inside[match.index])
    .map((match) => ({
      start: span.start + match.index,
      end: span.start + match.index + match[0].length,
      role: roleOfMatch(match.groups),
    }));
}

/** 会同 cuts a list in two: who leads, who takes part. At its start it opens a list of those who take part (A牵头，会同B). */
function list(text: string, span: Span, role: TagUnit['role']): TagUnit[] {
  const at = text.slice(span.start, span.end).indexOf('会同');
  if (at < 0 || bracketed(text, span)[at]) return units(text, span, role);
  const joined = { start: span.start + at + 2, end: span.end };
  const stop = role === 'responsible' ? text.slice(joined.start, joined.end).search(/[，,；;]/u) : -1;
  const end = stop < 0 ? span.end : joined.start + stop; // 甲会同乙，丙负责: 丙 is charged for itself
  return [
    ...units(text, { start: span.start, end: span.start + at }, role === 'support' ? role : 'lead'),
    ...units(text, { start: joined.start, end }, 'support'),
    ...units(text, { start: end, end: span.end }, role),
  ];
}

const units = (text: string, span: Span, role: TagUnit['role']): TagUnit[] =>
  splitUnits(text, span).flatMap((each) => {
    const opening = OPENING.exec(text.slice(each.start, each.end));
    const start = each.start + (opening?.[0].length ?? 0);
    const words = text.slice(start, each.end);
    const mark = MARK.exec(words);
    const end = each.end - (mark?.[0].length ?? 0);
    if (STRAY.test(words) || (isVague(words) && !isEverybody(words)) || end - start < 2) return [];
    const marked = mark ? (/牵头|主办/.test(mark[0]) ? 'lead' : 'support') : role;
    return [{ start, end, role: marked }];
  });
