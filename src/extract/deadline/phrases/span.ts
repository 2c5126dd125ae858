/** `period`: from one date to another (2020—2022年, 2021年1月1日至2023年12月31日, 3月至5月), and “十四五”期间. */
import { isoDate } from '../../../text/calendar.js';
import type { DateToken } from '../../tokens/token.js';
import { before } from '../context.js';
import type { DateMatch, DatePhrase, DateVeto, Family } from '../phrase.js';
import { certaintyOf, type Proposal, proposal } from '../proposal.js';

const JOINT = /^(?:起|开始)?(?:[-—~]{1,2}|至|到)$/; // 至 — 起至
const BARE_YEAR = /(?:^|[^\d.])((?:19|20)\d\d)(?:[-—~]{1,2}|至|到)$/; // the 2020— of 2020—2022年
// “十四五”期间 “十四五”时期, but not “十四五”时期是 or “十四五”时期经济社会发展规划
const PLAN_TIME = /^(?:期间(?!及其?[以之]?后)|时期(?![的是我全面处既经国规发和与]|,?(?:我|是|全面建设)))/;
const PLAN_LIST = /^”?[、和及与](?=“?(?:[八九]|十[一二三四五]?)五”?(?:期间|时期))/; // “十四五”、“十五五”期间
const FROM_NOW = /(?:自|从)?即日起(?:至|到)$/; // 即日起至6月30日
const VALID = /(?:有效期限?|试行期限?|施行期限?|暂行期限?)(?:为|是|:|自|从)*$/; // 有效期自 试行期为
const STOP = /^(?:止|期间|为止|底)?/;

// the years are part of a name: (2021—2025年) after 计划, 2021—2023年行动计划
const IN_A_NAME = /(?:计划|规划|方案|纲要|行动|意见|办法|清单|目录|要点|措施|工程|指引|指南|政策|任务书|路线图|版)[(]$/;
const NAMES_IT = /^(?:[)]|年)?[^,。;、:]{0,14}?(?:行动计划|规划|纲要|行动方案|实施方案|工作方案|学年|年鉴|周期)/;

/** Where the span begins: at the date before, or at the bare year. */
function startOf({ token, left, context: { previous, sentence } }: DateMatch): number | null {
  const joint = previous && JOINT.test(sentence.text.slice(previous.end, token.start));
  if (joint && previous.precision !== 'plan') return previous.start;
  const year = BARE_YEAR.exec(left);
  return year && token.year === 'printed' ? token.start - (year[0].length - year[0].indexOf(year[1]!)) : null;
}

const nameOfThing: DateVeto = {
  name: 'name of a thing',
  strikes: (match) => {
    const start = startOf(match);
    if (start === null) return false;
    const left = before(match.context.sentence, start);
    const isTitle = left === '(' && /^\)$/.test(match.right); // （2024—2026年） alone: the last line of a title
    return isTitle || IN_A_NAME.test(left) || NAMES_IT.test(match.right);
  },
  example: '实施2021—2023年行动计划。',
};
const growth: DateVeto = {
  name: 'growth',
  strikes: ({ right }) => /^(?:从|由)?[^,。;]*提高$/.test(right),
  example: '2021年至2023年逐步提高',
};

function bounds(match: DateMatch, start: number, from: string | null, dates: readonly DateToken[]): Proposal | null {
  const { token, right, context } = match;
  if (from !== null && token.last !== null && from > token.last) return null;
  const left = before(context.sentence, start);
  const end = token.end + (STOP.exec(right)?.[0].length ?? 0);
  const valid = VALID.exec(left);
  const opening = valid ?? /(?:自|从|于|在)$/.exec(left);
  const where = { start: start - (opening?.[0].length ?? 0), end };
  return proposal(valid ? 'until' : 'period', where, { from, due: token.last, ...certaintyOf(...dates) });
}

const dates: readonly DatePhrase[] = [
  {
    name: 'period/plan-list',
    closing: PLAN_LIST,
    gives: ({ token }) =>
      token.precision === 'plan' ? proposal('period', token, { from: token.first, due: token.last }) : null,
    examples: ['“十四五”、“十五五”期间持续推进。'],
  },
  {
    name: 'period/plan',
    closing: PLAN_TIME,
    gives: (match) => {
      const { token, context, closed } = match;
      if (token.precision !== 'plan' || token.isEnd) return null;
      // “十四五”时期 may look back or ahead: an undated document does not say which
      if (context.issuedOn === null && closed.startsWith('时期')) return null;
      const where = { start: token.start, end: match.end };
      return proposal('period', where, { from: token.first, due: token.last });
    },
    examples: ['“十四五”期间持续推进。'],
  },
  {
    name: 'period/from-now',
    opening: FROM_NOW,
    gives: ({ token, start, context: { issuedOn } }) => {
      if (token.last === null) return null;
      const reason = 'the day of issue is taken to be the start';
      const values = { from: issuedOn, due: token.last, certainty: 'inferred', reason } as const;
      return proposal('period', { start, end: token.end }, values);
    },
    examples: ['即日起至6月30日开展整治。'],
  },
  {
    name: 'period/from-to',
    unless: [nameOfThing, growth],
    gives: (match) => {
      const { token, context, left } = match;
      const start = startOf(match);
      if (start === null) return null;
      if (context.previous?.start === start)
        return bounds(match, start, context.previous.first, [context.previous, token]);
      const year = Number(BARE_YEAR.exec(left)![1]);
      return bounds(match, start, isoDate(year, 1, 1), [token]);
    },
    examples: ['2021年1月1日至2023年12月31日实行。', '2021—2022年分步实施。'],
  },
];

export const span: Family = { name: 'span', rank: 3, dates };
