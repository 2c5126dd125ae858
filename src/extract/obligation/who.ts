/** Who is told: by 由 in the passive, before a word of duty, or behind 请 and 鼓励. */
import { verbs } from '../../text/lexicon/lexicon.js';
import type { Span } from '../../tree/span.js';
import { isNamedByPlace, leading, opensWithVerb } from './leading.js';
import { skip } from './skip.js';
import { ADVERBS, prepositionAt } from './words/function-words.js';

/** A country, a province, a city: it is the subject of policies, not of what a case demands. */
export const POLITY = /^(?:国家|地方|[我本全][省市县区州])$/u;

export interface Who {
  readonly span: Span;
  readonly isAgent?: boolean;
}

/** 由X…: who does it, in the passive. */
export function agent(text: string, from: number, limit: number, ends: readonly number[]): Who | null {
  for (const { index } of text.slice(0, limit).matchAll(/(?<![自缘事来理交转改])由(?!于|此|来)/gu)) {
    if (index < from - 1 || isInAttribute(text, from, index)) continue;
    const who = leading(text, index + 1, text.length, ends, true) ?? plainAgent(text, index + 1, ends);
    if (who) return { span: who };
  }
  const behind = /^(?:应当|应|须|必须|要|可以|可)(?:(?:依据|根据|按照?|依照)[^，由]{2,24})?由/u.exec(
    text.slice(limit, limit + 36),
  );
  if (!behind) return null;
  const who = leading(text, limit + behind[0].length, text.length, ends, true);
  return who && { span: who };
}

/** 成立由专家组成的委员会: who makes up a thing, told in its attribute. */
function isInAttribute(text: string, from: number, at: number): boolean {
  if (SETS_UP.test(text.slice(0, at))) return true; // 成立由副市长任组长，…为成员的领导小组
  return at > from && verbs().at(text, skip(text, from)) > 0 && text.indexOf('的', at) > 0;
}
const SETS_UP = /(?:成立|建立|组建|设立|形成|构建|健全|完善|推行)$/u;

/** 由厂长提出方案, 由企业自愿选择申报: behind 由 a name ends, and something follows, whether the lexicon knows it as a verb or not. */
function plainAgent(text: string, from: number, ends: readonly number[]): Span | null {
  let last: number | null = null;
  for (const end of ends) {
    if (end <= from + 1) continue;
    if (end - (last ?? from) > (last === null ? 24 : 10) || !/^(?:\p{Script=Han}|、|＊)+$/u.test(text.slice(from, end)))
      break;
    if (last !== null && verbs().at(text, skip(text, last)) > 0) break;
    if (
      /^\p{Script=Han}{2}/u.test(text.slice(end)) &&
      !/^(?:的|和|与|及|或|等|之|所|为|组成|构成)/u.test(text.slice(end))
    )
      last = end;
  }
  return last === null ? null : { start: from, end: last };
}

/** Who stands before a word of duty at `limit`. */
export function governed(text: string, from: number, limit: number, ends: readonly number[]): Who | null {
  let end = limit;
  for (let length = ADVERBS.before(text, end); length > 0 && end - length >= from; length = ADVERBS.before(text, end))
    end -= length;
  if (end <= from) return null;
  const first = ends.find((one) => one > from + 1 && one <= end && (one === end || startsPredicate(text, one, end)));
  if (first === undefined) return joined(text, from, end, ends);
  if (prepositionAt(text, from) > 0 && first !== end && !isNamedByPlace(text, from)) return null;
  const words = text.slice(from, end);
  if (
    POLITY.test(text.slice(from, first)) &&
    first < end &&
    skip(text, first) === first &&
    prepositionAt(text, first) === 0
  )
    return null; // 地方统计项目可以…
  if (ends.includes(end)) {
    const rest = text.slice(first, end);
    const goesOn =
      (!/的/u.test(rest) && /^(?:会同|商|会商|联合)/u.test(rest)) ||
      /^(?:对|向|按照?|根据|依照|在)(?!外|口)/u.test(rest);
    const own = first < end && goesOn ? first : end; // 厂长对确有特殊贡献的职工可…
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

/** 公共机构和大型公共建筑应当…: a body and what is named beside it. */
function joined(text: string, from: number, end: number, ends: readonly number[]): Who | null {
  const last = ends.findLast((one) => one > from + 1 && one < end);
  const beside = last === undefined ? '' : text.slice(last, end);
  return /^(?:和|与|、|以及|及)\p{Script=Han}{2,10}$/u.test(beside) &&
    !beside.includes('的') &&
    prepositionAt(text, from) === 0 &&
    !opensWithVerb(text, from)
    ? { span: { start: from, end } }
    : null;
}

function startsPredicate(text: string, at: number, limit: number): boolean {
  if (/^(?:或者?|以及|及其?|和|与)(?!时)/u.test(text.slice(at, at + 2))) return false; // 任何单位或者个人未经批准
  if (/^未[经取按]/u.test(text.slice(at))) return true;
  const next = skip(text, at);
  if (next >= limit) return true;
  if (next > at || prepositionAt(text, next) > 0) return true;
  return verbs().at(text, next) > 0;
}

/** 鼓励行业协会配合…, 请财政部落实…: who is encouraged or asked. */
export function asked(text: string, from: number, ends: readonly number[]): Span | null {
  const joined = /^(?:支持|引导|和|、){1,4}/u.exec(text.slice(from, from + 8))?.[0].length ?? 0;
  const start = from + joined;
  if (prepositionAt(text, start) > 0 && !isNamedByPlace(text, start)) return null;
  const plain = plainAgent(text, start, ends); // 鼓励职工带薪休假
  return leading(text, start, text.length, ends, true) ?? (plain && plain.end - start <= 12 ? plain : null);
}
