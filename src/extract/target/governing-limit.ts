/** Which limit of a sentence dates a number in it. */
import type { Proposal } from '../deadline/proposal.js';
import type { Measure } from '../tokens/measure/read-measures.js';

/** A dated limit, or a time to work in (用三年时间), which governs too though it dates nothing. */
const governs = ({ kind, due, start, end }: Proposal, text: string): boolean =>
  kind === 'period'
    ? due !== null || /时间|努力|今后|未来/.test(text.slice(start, end))
    : (kind === 'by' || kind === 'until') && due !== null;

const isUndated = ({ kind, due }: Proposal): boolean => kind === 'by' && due === null;

/** The nearest limit before the number; else the first after it, before the semicolon and the next number that has its own limb. */
export function governingLimit(
  text: string,
  measure: Measure,
  limits: readonly Proposal[],
  stop: number,
  next: Measure | null,
  from: number,
): Proposal | null {
  const own = limits.filter((limit) => governs(limit, text));
  // 4月底前推出10条，五一假期前升级3个: a limit nobody can date dates the number behind it no better
  if (
    limits
      .filter((limit) => limit.end <= measure.start && (governs(limit, text) || isUndated(limit)))
      .map(isUndated)
      .at(-1)
  )
    return null;
  const before = own.filter((limit) => limit.end <= measure.start && reaches(text, limit, measure, from));
  const nearest = before.at(-1);
  if (nearest) return isListed(text, before) ? inTurn(text, measure, before) : nearest;
  const isApart = next !== null && text.slice(measure.end, next.start).includes(',');
  const last = isApart ? Math.min(stop, next.start) : stop;
  return (
    own.find(
      ({ start, end }) =>
        start >= measure.end &&
        start < last &&
        FOLLOWS.test(text.slice(measure.end, start).split(/[,;]/).slice(1).at(-1) ?? '') &&
        !(next !== null && end <= next.start && !/[,;]/.test(text.slice(end, next.start))), // 认定30家，到2024年培育5家
    ) ?? null
  );
}

/** What may stand between the comma behind a number and the limit that dates it; another subject may not (…，新建项目应在年底前…). */
const FOLLOWS = /^(?:并|且|均|全部|确保|力争|争取|要|应|须|计划|预计|于|在)*$/; // ，确保
/** 3月15日前印发方案，…: the limit of a step, not of what comes of it. */
const STEP = /^[^,;]{0,4}(?:印发|制定|制订|召开|出台|报送|上报|启动|动员|部署|提交|组建|成立)/; // 印发方案 全面启动

/**
 * 三甲医院创建力争2026年上半年通过评审，门诊等候时间控制在30分钟以内: a limit inside a statement that has a subject, and no number, of
 * its own says nothing of the next subject.
 */
function isOfAnother(text: string, limit: Proposal, measure: Measure, from: number): boolean {
  const between = text.slice(limit.end, measure.start);
  const comma = between.search(/[,;]/);
  if (comma < 0 || /[\d一二三四五六七八九十]/.test(between.slice(0, comma))) return false;
  const subject = /[^,;:)]*$/.exec(text.slice(from, limit.start))![0];
  const next = /[^,;]*$/.exec(between)![0];
  return HAS_SUBJECT.test(subject) && !/要|应|须|将|由/.test(subject) && /^[\u4e00-\u9fff]{6,}/.test(next);
}

const HAS_SUBJECT = /^(?!各|全|所有|力争|确保|争取|加快|推进|推动|力求|计划)[\u4e00-\u9fff]{6,}/; // 三级医院创建

/** 一是…确保4月底前建成；二是…: each item of a list has its own limits. */
const NEXT_ITEM = /[,;](?:[一二三四五六七八九十]是|\([一二三四五六七八九十\d]{1,2}\)|第[一二三四五六七八九],)/;

/** A limit behind a number of its own (新建3所，9月1日前投用；新增床位200张) governs no farther than the semicolon. */
const reaches = (text: string, limit: Proposal, measure: Measure, from: number): boolean => {
  const between = text.slice(limit.end, measure.start);
  if ((STEP.test(between) && between.includes(',')) || NEXT_ITEM.test(between)) return false;
  if (isOfAnother(text, limit, measure, from)) return false;
  return !between.includes(';') || !/(?<=\d[^,;]*,[^,;]*)$/.test(text.slice(from, limit.start));
};

const LISTED = /^[、和及与]$/; // 到2022年和2030年

const isListed = (text: string, before: readonly Proposal[]): boolean => {
  const [other, nearest] = before.slice(-2);
  return other !== undefined && nearest !== undefined && LISTED.test(text.slice(other.end, nearest.start));
};

/** 到2022年和2030年，寿命分别提高到77.7岁和79岁: the second number goes with the second date; without 分别 the text does not say. */
function inTurn(text: string, measure: Measure, before: readonly Proposal[]): Proposal | null {
  const words = text.slice(before.at(-1)!.end, measure.start);
  const from = words.indexOf('分别');
  if (from < 0 || /[,;]/.test(words.slice(from))) return null;
  const first = before.findLastIndex(
    (limit, i) => i === 0 || !LISTED.test(text.slice(before[i - 1]!.end, limit.start)),
  );
  return before[first + (words.slice(from).match(/[、和及与]/g)?.length ?? 0)] ?? null;
}
