/** Every measurable target of one text. */

import { isoDate, yearOf } from '../../text/calendar.js';
import { quantityOf } from '../../text/quantity.js';
import type { Target } from '../../tree/facts.js';
import type { Trace } from '../../tree/trace.js';
import type { Context } from '../deadline/context.js';
import { type Proposal, proposal } from '../deadline/proposal.js';
import { readDeadlines } from '../deadline/read-deadlines.js';
import { foldedSpan, perSentence, printedSpan } from '../passage/offsets.js';
import { passageOf } from '../passage.js';
import { firstReading, spanTrace } from '../phrases.js';
import type { DateToken } from '../tokens/token.js';
import { directionOf } from './direction.js';
import { wholeIndicator } from './indicator.js';
import { type Limb, limbOf, type Surroundings } from './limb.js';
import type { TargetProposal } from './phrase.js';
import { phrases } from './phrases/index.js';

export interface TargetContext extends Context {
  /** Do the headings above sort things or set conditions (灾害分级, 申报条件)? */
  readonly sorts?: boolean;
  /** Do they speak of responses to events (应急响应), whose levels are told in numbers? */
  readonly isResponse?: boolean;
  /** Is a unit charged with the clause? */
  readonly isCharged?: boolean;
  /** Is the text a cell of a table row that charges a unit? */
  readonly isTask?: boolean;
  /** Does the document or a heading above tell of what was done, or of what is (工作报告, 主要做法)? */
  readonly isTold?: boolean;
  /** A limit printed beside the text that governs all of it: the 完成时限 of its table row. */
  readonly limit?: Proposal | null;
}
/** The columns of a target besides its evidence, with the span in the printed text. */
export type FoundTarget = Pick<
  Target,
  'indicator' | 'comparator' | 'value' | 'unit' | 'direction' | 'quantity' | 'baseUnit' | 'due' | 'certainty' | 'reason'
> & {
  /** The phrase that read it. */
  readonly rule: string;
  readonly start: number;
  readonly end: number;
};

/** What may stand before a limit that opens its sentence: a label, a subject; not who must do it by then (各乡镇要在3月5日前). */
const OPENING = /^[^,要应须将需]{0,8}$/; // 1. 力争 全市
const HOLDS_NUMBER = /[\d０-９两一二三四五六七八九十百千万]/; // cheap test before the readers run
const CONTINUES = /达到|不低于|不少于|以上|超过|左右|稳定在|提高到|控制在/; // the sentence goes on setting goals

/** Reads the targets of a text. Offsets are into `printed`; `read` are the limits read from the same text, where they are known already. */
export function readTargets(
  printed: string,
  context: TargetContext,
  read: readonly Proposal[] = readDeadlines(printed, context),
  listener?: Trace,
): FoundTarget[] {
  if (!HOLDS_NUMBER.test(printed)) return [];
  const passage = passageOf(printed);
  const text = passage.plain;
  const trace = spanTrace(listener, passage.text);
  const allDates = perSentence(passage.tokens('date', context.issuedOn), passage.sentences);
  const allMeasures = perSentence(passage.tokens('measure'), passage.sentences);
  const limits = read.map((limit) => ({ ...limit, ...foldedSpan(passage, limit) }));
  const whole = context.limit ?? tagLimit(text, limits);
  const found: FoundTarget[] = [];
  let carried: Proposal | null = null;
  const allLimits = perSentence(limits, passage.sentences);
  for (const [n, sentence] of passage.sentences.entries()) {
    const own = allLimits[n]!;
    // a limit governs the sentence after its own where that goes on setting goals and says no other time
    const inherited: Proposal | null =
      own.length === 0 && CONTINUES.test(text.slice(sentence.start, sentence.end)) ? carried : null;
    const around = inherited ?? whole;
    let setsGoal = false;
    let before: string | null = null;
    const dates = allDates[n]!;
    const surroundings = (at: number): Surroundings => {
      const past = isPast(text, dates, at, context);
      const year = past ? null : yearNamed(text, { start: sentence.start, end: at }, dates, context);
      const { sorts = false, isResponse = false, isCharged = false, isTask = false, isTold = false } = context;
      const flags = { sorts, isResponse, isCharged, isTask, isTold, isPast: past };
      return { ...flags, inherited: past ? null : around, year: year ?? (past ? null : spanNamed(text, own, at)) };
    };
    const measures = allMeasures[n]!;
    for (const [i, measure] of measures.entries()) {
      const limb = limbOf(
        { text, printed: passage.text },
        [measure, measures.slice(i + 1).find(({ isTime }) => !isTime) ?? null],
        sentence,
        own,
        surroundings(measure.start),
      );
      const first = firstReading(phrases, measure, limb, { text, ...sentence }, trace);
      if (first === null) continue;
      const { reading: target, rule } = first;
      setsGoal = true;
      for (const columns of targetsOf(target, limb, measure)) {
        before = wholeIndicator(columns.indicator, before);
        found.push({ ...columns, indicator: before, rule, ...printedSpan(passage, target) });
      }
    }
    const dated = own.filter(({ due }) => due !== null).at(-1);
    const opens = dated !== undefined && OPENING.test(text.slice(sentence.start, dated.start));
    // 要在3月5日前召开会议。安排不少于500万元: a limit of something else, in the middle of its sentence, goes no farther
    carried = dated === undefined ? (own.length === 0 ? inherited : null) : opens || setsGoal ? dated : null;
  }
  return found;
}

// (责任单位：市教育局；完成时限：2021年9月) 牵头单位：…；完成时限：2022年底
const TAG = /(?:责任单位|牵头单位|牵头部门|主责单位|配合单位|责任部门|负责|牵头|时限|完成时间|时间:)[^。]*$/;

/** The dated limit of the tag that closes a text: 新建户厕25万户。(…，年内完成) */
function tagLimit(text: string, limits: readonly Proposal[]): Proposal | null {
  const last = limits.filter(({ kind, due }) => kind === 'by' && due !== null).at(-1);
  if (!last) return null;
  const from = text.lastIndexOf('。', last.start) + 1;
  const closes = !/[。]./.test(text.slice(last.end)) && from > 0;
  return closes && TAG.test(text.slice(from, last.start)) ? last : null;
}

// 较2020年提高, 由2020年的65%提高到80%, 在2020年基础上: what a goal is measured against
const BASE_BEFORE = /(?:较|比|由|从|以|与|相对)$/;
const TOLD_YEAR = /^[。;\n]?(?:19|20)\d\d年,$/; // 2023年，
const BASE_AFTER = /^(?:的?[^,。;]{0,8}基础|相比|为基)/;

/** 今年新开工项目40个, 全年增长6.5%: the year a goal is set for, the nearest before it, as a limit at its end. */
function yearNamed(
  text: string,
  { start, end }: { start: number; end: number },
  dates: readonly DateToken[],
  { issuedOn }: Context,
): Proposal | null {
  if (issuedOn === null) return null;
  const isAhead = (year: number) =>
    year > yearOf(issuedOn) || (year === yearOf(issuedOn) && issuedOn < RESULTS_FROM(year));
  const limit = (span: { start: number; end: number }, year: number) =>
    proposal('by', span, { due: isoDate(year, 12, 31), certainty: 'inferred', reason: 'the year the goal is set for' });
  const named = dates.filter((date) => date.end <= end).at(-1);
  if (named) {
    const usable = named.precision === 'year' && named.last !== null && isAhead(yearOf(named.last));
    const plain =
      !BASE_BEFORE.test(text.slice(Math.max(0, named.start - 2), named.start)) &&
      !/^(?:以来|起|至今)/.test(text.slice(named.end));
    return usable && plain ? limit(named, yearOf(named.last!)) : null;
  }
  const whole = text.slice(start, end).lastIndexOf('全年');
  return whole >= 0 && isAhead(yearOf(issuedOn))
    ? limit({ start: start + whole, end: start + whole + 2 }, yearOf(issuedOn))
    : null;
}

/** 两年内制修订标准20项: a time to work in, dated by nothing, that may as well tell results or conditions. */
const spanNamed = (text: string, limits: readonly Proposal[], at: number): Proposal | null =>
  limits.find(
    ({ kind, due, start, end }) =>
      (kind === 'period' || kind === 'within') &&
      due === null &&
      /^[一两二三四五\d]年(?:时间)?(?:之|以)?内$/.test(text.slice(start, end)) &&
      end <= at &&
      !/[;:]/.test(text.slice(end, at)),
  ) ?? null;

/** From here on a document tells what its own year has brought. */
const RESULTS_FROM = (year: number): string => `${year}-10-01`;

/** 到2020年底，覆盖率达到61% in a document of 2023 tells of a result. */
const isPast = (text: string, dates: readonly DateToken[], at: number, { issuedOn }: Context): boolean => {
  const nearest = dates.filter(({ end }) => end <= at).at(-1);
  if (nearest?.last == null) return false;
  // without a date of issue, a bare year that opens a sentence tells of that year: 2023年，产值突破3万亿元
  if (issuedOn === null) return TOLD_YEAR.test(text.slice(Math.max(0, nearest.start - 1), nearest.end + 1));
  if (nearest.last >= issuedOn) return false;
  return (
    !BASE_BEFORE.test(text.slice(Math.max(0, nearest.start - 2), nearest.start)) &&
    !BASE_AFTER.test(text.slice(nearest.end))
  );
};

function targetsOf(
  { comparator, indicators }: TargetProposal,
  { governing: limit, left }: Limb,
  { value, unit }: { value: number; unit: string },
) {
  const direction = directionOf(left);
  const due = limit?.due ?? null;
  const certainty = limit?.certainty ?? 'stated';
  const reason = limit?.certainty === 'inferred' ? limit.reason : null;
  return (indicators.length > 0 ? indicators : ['']).map((indicator) => ({
    indicator,
    comparator,
    value,
    unit,
    direction,
    ...quantityOf(value, unit),
    due,
    certainty,
    reason,
  }));
}
